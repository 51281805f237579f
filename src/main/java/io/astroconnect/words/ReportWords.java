package io.astroconnect.words;

import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.report.ConnectionEntry;
import io.astroconnect.model.report.ConnectionMethod;
import io.astroconnect.model.report.Report;
import io.astroconnect.model.report.ReportScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sentences of a report: the document and the window's preview of it say the same. Every
 * instant has its year and its zone.
 */
public final class ReportWords {
  private final Words words;

  /** Sentences in these words. */
  public ReportWords(Words words) {
    this.words = words.forDocuments();
  }

  /** A line of addresses, or a sentence alone where there are none. */
  public record Addresses(String label, List<String> values) {}

  public String title(Report report) {
    return switch (report.scope()) {
      case ReportScope.Everything _ -> words.text("report.title-all");
      case ReportScope.OneCluster(var id) ->
          words.text(
              "report.title",
              report.clusters().stream()
                  .map(entry -> entry.cluster().name())
                  .findFirst()
                  .orElse(id.value()));
    };
  }

  /** "As of Tue 24 Nov 2026, 21:14:05 CET". */
  public String taken(Report report) {
    return words.text("report.taken", report.takenAt());
  }

  /** Whose it is and where it runs, from wide to narrow. */
  public List<String> facts(Cluster cluster) {
    return Stream.of(
            cluster.customer(),
            words.of(cluster.provider()) + " " + cluster.region(),
            words.of(cluster.type()),
            words.text(
                cluster.provider() == Provider.GCP ? "report.project" : "report.account",
                cluster.account()),
            cluster.vpc(),
            texts(cluster.cidrs()))
        .filter(fact -> !fact.isBlank())
        .toList();
  }

  /** What a customer has to let in, with the recovery set. */
  public List<Addresses> addresses(Cluster cluster) {
    List<Addresses> lines = new ArrayList<>();
    if (cluster.privateEgress()) {
      lines.add(new Addresses(words.text("report.private-egress"), List.of()));
    } else if (cluster.egressIps().isEmpty()) {
      lines.add(new Addresses(words.text("report.no-addresses"), List.of()));
    } else {
      lines.add(
          new Addresses(
              words.text("report.in-use", cluster.region()), strings(cluster.egressIps())));
    }
    if (!cluster.recoveryIps().isEmpty()) {
      lines.add(
          new Addresses(
              words.text("report.recovery", cluster.recoveryRegion()),
              strings(cluster.recoveryIps())));
    }
    return lines;
  }

  /** What connects, such as "Peering 10.44.0.0/16". */
  public String title(ConnectionEntry entry) {
    if (entry.method() == ConnectionMethod.IDENTITY) {
      return words.text("report.method.identity", entry.target().get(1).replaceFirst("@.*", ""));
    }
    return words.text("report.method." + entry.method().key(), texts(entry.cidrs()));
  }

  /** The customer's side of it. */
  public String target(ConnectionEntry entry) {
    return String.join(" · ", entry.target());
  }

  /** Whose turn it is and what for, or "". */
  public String waitingFor(ConnectionEntry entry) {
    return entry
        .waitingFor()
        .map(step -> words.text("report.waiting-for", words.owner(step), words.step(step.id())))
        .orElse("");
  }

  /** The ids to quote, the moments and the people, one sentence each. */
  public List<String> history(ConnectionEntry entry) {
    return Stream.of(
            entry.checklist().connectionId(),
            entry.id().value(),
            words.text("report.asked", entry.requestedAt(), entry.by(), entry.ticket()),
            entry
                .checklist()
                .deadline()
                .map(deadline -> words.text("report.expires", deadline))
                .orElse(""),
            entry
                .observed()
                .map(at -> words.text("report.observed", at))
                .orElseGet(() -> words.text("report.not-seen")))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Why a step stands so, since when, and who said so. */
  public String detail(ConnectionEntry entry, Step step) {
    return String.join(
        " ",
        Stream.of(
                step.forThem() ? words.text("report.for-them", words.owner(step)) : "",
                step.state() == StepState.TOLD ? "" : words.of(step.reason()),
                when(entry, step),
                entry.told(step).map(this::told).orElse(""))
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private String when(ConnectionEntry entry, Step step) {
    return switch (step.state()) {
      case DONE -> entry.reached(step).map(at -> words.text("report.seen", at)).orElse("");
      case WAITING, DOING, DRIFTED, FAILED -> step.sinceIfKnown().map(this::since).orElse("");
      case TOLD, READY, BLOCKED, UNKNOWN -> "";
    };
  }

  private String since(Instant at) {
    return words.text("report.since", at);
  }

  private String told(Confirmation said) {
    return words.text("report.told", said.by(), said.at(), said.ticket());
  }

  private static String texts(List<?> values) {
    return String.join(", ", strings(values));
  }

  private static List<String> strings(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }
}
