package io.astroconnect.ui.peering;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.GcpPeeringIntent;
import io.astroconnect.model.peering.gcp.StackType;
import io.astroconnect.ui.fx.FactGrid.Fact;
import io.astroconnect.ui.fx.RichLine;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a person agrees to who sends a form, in the words of its cloud. */
final class Agreement {
  private final Words words;

  Agreement(Words words) {
    this.words = words;
  }

  /** Where our steps are done. */
  String place(PeeringIntent intent) {
    return words.text(
        intent instanceof GcpPeeringIntent
            ? "screen.peering.form.ours-project"
            : "screen.peering.form.ours",
        intent.cluster().account());
  }

  /** What a person takes over, in the marks of a RichLine. */
  String taken(Checked checked, String id) {
    PeeringIntent intent = checked.intent();
    return words.text(
        intent instanceof GcpPeeringIntent
            ? "screen.peering.form.taken-half"
            : "screen.peering.form.taken",
        id,
        checked.preview().checklist().cloudStatus(),
        RichLine.escape(intent.cluster().name()),
        intent.target().network(),
        intent.target().owner(),
        joined(intent.cidrs()));
  }

  /** All that is asked for, for the person who confirms it. */
  List<Fact> of(PeeringIntent intent, String ticket) {
    Cluster cluster = intent.cluster();
    List<Fact> facts = new ArrayList<>();
    fact(facts, "cluster", cluster.name() + "  " + cluster.id());
    switch (intent) {
      case AwsPeeringIntent aws -> aws(facts, aws);
      case GcpPeeringIntent google -> google(facts, google);
      default -> throw new IllegalArgumentException("Nobody knows " + intent.target());
    }
    fact(facts, "ticket", ticket.strip());
    return List.copyOf(facts);
  }

  private void aws(List<Fact> facts, AwsPeeringIntent intent) {
    Cluster cluster = intent.cluster();
    fact(facts, "agreed-ours", side(cluster.account(), cluster.region(), cluster.vpc()));
    fact(
        facts,
        "agreed-theirs",
        side(
            intent.target().account().value(),
            intent.target().region().value(),
            intent.target().vpc().value()));
    fact(facts, "cidrs", joined(intent.cidrs()));
    fact(
        facts,
        "agreed-dns",
        words.text(intent.dns() ? "screen.peering.form.dns" : "screen.peering.form.agreed-no-dns"));
    fact(facts, "zones", joined(intent.terms().zones()));
    fact(facts, "role", intent.terms().roleIfAny().map(AccepterRole::arn).orElse(""));
  }

  private String side(String account, String region, String vpc) {
    return words.text("screen.peering.form.agreed-side", account, region, vpc);
  }

  private void google(List<Fact> facts, GcpPeeringIntent intent) {
    Cluster cluster = intent.cluster();
    fact(facts, "agreed-ours", network(cluster.account(), cluster.vpc()));
    fact(facts, "agreed-theirs", network(intent.target().owner(), intent.target().network()));
    fact(facts, "cidrs", joined(intent.cidrs()));
    fact(facts, "exchange", exchange(intent.exchange()));
  }

  private String network(String project, String name) {
    return words.text("screen.peering.form.agreed-network", project, name);
  }

  /** What goes through beside private subnets; each with its own line. */
  private String exchange(Exchange exchange) {
    List<String> lines = new ArrayList<>();
    wish(lines, exchange.importCustom(), "import-custom");
    wish(lines, exchange.exportCustom(), "export-custom");
    wish(lines, exchange.importPublic(), "import-public");
    wish(lines, exchange.exportPublic(), "export-public");
    wish(lines, exchange.stack() == StackType.IPV4_IPV6, "ipv6");
    return lines.isEmpty()
        ? words.text("screen.peering.form.exchange-none")
        : String.join("\n", lines);
  }

  private void wish(List<String> lines, boolean wished, String key) {
    if (wished) {
      lines.add(words.text("screen.peering.form.wish." + key));
    }
  }

  private void fact(List<Fact> facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.add(Fact.whole(words.text("screen.peering.form." + key), value));
    }
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
