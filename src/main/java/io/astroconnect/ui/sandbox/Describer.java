package io.astroconnect.ui.sandbox;

import io.astroconnect.model.practice.Conditions;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.model.practice.Peering;
import io.astroconnect.model.practice.SandboxState;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The words for what the sandbox says. */
final class Describer {
  /** EC2's word for a request that nobody answered yet. */
  private static final String PENDING = "pending-acceptance";

  private final Words words;

  Describer(Words words) {
    this.words = words;
  }

  PeeringRow row(Peering peering) {
    return new PeeringRow(peering.id(), look(peering), title(peering));
  }

  /** The status in the cloud's own word; coloured where somebody has to answer. */
  private static Look look(Peering peering) {
    if (peering.waits()) {
      return new Look(peering.status(), "fth-clock", Tone.ACCENT);
    }
    String icon = peering.live() ? "fth-check-circle" : "fth-archive";
    return new Look(peering.status(), ours(peering) ? "fth-clock" : icon, Tone.MUTED);
  }

  private String title(Peering peering) {
    String ours = peering.clusterName().isEmpty() ? peering.vpc() : peering.clusterName();
    String key = peering.asked() ? "screen.sandbox.pair-asked" : "screen.sandbox.pair";
    return words.text(key, ours, customer(peering));
  }

  private static String customer(Peering peering) {
    return peering.customer().isEmpty() ? peering.account() : peering.customer();
  }

  /**
   * The peering in full.
   *
   * @param refusals why each deed cannot be done, in their order
   */
  PeeringDetail detail(Peering peering, Deeds deeds, List<String> refusals) {
    int ours = deeds.theirs().size();
    return new PeeringDetail(
        peering.id(),
        peering.name(),
        title(peering),
        look(peering),
        peering.account(),
        remark(peering),
        lines(peering, deeds.theirs(), refusals.subList(0, ours)),
        lines(peering, deeds.drift(), refusals.subList(ours, refusals.size())));
  }

  private String remark(Peering peering) {
    Instant expires = peering.expires();
    if (peering.waits() && expires != null) {
      return words.text("screen.sandbox.expires", expires);
    }
    return ours(peering) && expires != null
        ? words.text("screen.sandbox.ours", expires)
        : words.text("screen.sandbox.since", peering.since());
  }

  /** Whether the request waits for our answer. */
  private static boolean ours(Peering peering) {
    return peering.asked() && peering.status().equals(PENDING);
  }

  private List<DeedLine> lines(Peering peering, List<Deeds.Named> deeds, List<String> refusals) {
    String it = words.text("screen.sandbox.it");
    List<DeedLine> lines = new ArrayList<>();
    for (int i = 0; i < deeds.size(); i++) {
      Deeds.Named named = deeds.get(i);
      String refusal = refusals.get(i);
      String key = "screen.sandbox.deed." + named.key();
      lines.add(
          new DeedLine(
              named.id(),
              words.text(key, customer(peering), named.about()),
              refusal.isEmpty()
                  ? words.text(key + ".does", customer(peering), named.about())
                  : words.text("screen.sandbox.off", refusal.replace(peering.id(), it)),
              words.text(key + ".button"),
              named.deed(),
              refusal.isEmpty()));
    }
    return lines;
  }

  /** "Tue 24 Nov 2026, 21:14:05 CET". */
  String time(SandboxState state) {
    return words.exactly(state.now());
  }

  String ahead(SandboxState state) {
    return state.ahead().isZero()
        ? words.text("screen.sandbox.real-time")
        : words.text("screen.sandbox.ahead", words.since(state.ahead()));
  }

  /** The trouble that is on, each with its way back. */
  List<DeedLine> trouble(Conditions on) {
    List<DeedLine> lines = new ArrayList<>();
    on.expired()
        .forEach(
            account -> lines.add(line("sign-in", account, "", account, new Deed.SignIn(account))));
    new TreeMap<>(on.denied())
        .forEach(
            (account, calls) ->
                calls.forEach(
                    call ->
                        lines.add(
                            line(
                                "deny",
                                account,
                                call,
                                account + "-" + call,
                                new Deed.Allow(account, call)))));
    new TreeMap<>(on.throttled())
        .forEach(
            (call, left) ->
                lines.add(
                    line(
                        left == 0 ? "throttle-all" : "throttle",
                        call,
                        Integer.toString(left),
                        call,
                        new Deed.EndThrottling(call))));
    new TreeMap<>(on.contended())
        .forEach(
            (call, left) ->
                lines.add(
                    line(
                        left == 0 ? "contend-all" : "contend",
                        call,
                        Integer.toString(left),
                        call,
                        new Deed.EndContention())));
    new TreeMap<>(on.slow())
        .forEach(
            (region, delay) ->
                lines.add(
                    line(
                        "slow",
                        region,
                        seconds(delay),
                        region,
                        new Deed.SlowDown(region, Duration.ZERO))));
    if (on.activePeerings() != Conditions.ACTIVE_PEERINGS) {
      lines.add(
          new DeedLine(
              "end-limit",
              words.text(
                  "screen.sandbox.on.limit", on.activePeerings(), Conditions.ACTIVE_PEERINGS),
              "",
              words.text("screen.sandbox.on.limit.end", Conditions.ACTIVE_PEERINGS),
              new Deed.Limit(Conditions.ACTIVE_PEERINGS),
              true));
    }
    return lines;
  }

  private DeedLine line(String kind, String about, String how, String id, Deed back) {
    String key = "screen.sandbox.on." + kind;
    String shown =
        switch (about) {
          case Deed.EVERY -> words.text("screen.sandbox.every." + kind);
          case Deed.GLOBAL -> words.text("screen.sandbox.global");
          case Deed.ASTRO -> words.text("screen.sandbox.astro");
          default -> about;
        };
    return new DeedLine(
        "end-" + kind + (id.isEmpty() ? "" : "-" + id.replace(Deed.EVERY, "all")),
        words.text(key, shown, how),
        "",
        words.text(key + ".end"),
        back,
        true);
  }

  private static String seconds(Duration delay) {
    return BigDecimal.valueOf(delay.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
