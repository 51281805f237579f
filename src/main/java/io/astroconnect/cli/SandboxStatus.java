package io.astroconnect.cli;

import io.astroconnect.model.practice.Conditions;
import io.astroconnect.model.practice.Peering;
import io.astroconnect.model.practice.SandboxState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code sandbox status}: its time, the trouble that is on, the peerings. */
@Command(
    name = "status",
    description = "Shows the sandbox’s time, the trouble that is on, and its peerings.",
    footer = {"", "Example: astro-connect sandbox status --output json"})
final class SandboxStatus implements Callable<Integer> {
  private final Context context;

  SandboxStatus(Context context) {
    this.context = context;
  }

  private record TroubleJson(
      List<String> expiredSignIns,
      Map<String, List<String>> denied,
      Map<String, String> slow,
      Map<String, Integer> throttled,
      Map<String, Integer> contended,
      int activePeerings) {
    static TroubleJson of(Conditions on) {
      Map<String, String> slow = new TreeMap<>();
      on.slow().forEach((region, delay) -> slow.put(region, delay.toString()));
      return new TroubleJson(
          on.expired(),
          new TreeMap<>(on.denied()),
          slow,
          new TreeMap<>(on.throttled()),
          new TreeMap<>(on.contended()),
          on.activePeerings());
    }
  }

  private record PeeringJson(
      String connection,
      String status,
      String cluster,
      String customer,
      String account,
      String region,
      String vpc,
      String expires,
      boolean theyAsked) {
    static PeeringJson of(Peering one) {
      return new PeeringJson(
          one.name(),
          one.status(),
          one.clusterName(),
          one.customer(),
          one.account(),
          one.region(),
          one.theirVpc(),
          one.expires() == null ? "" : one.expires().toString(),
          one.asked());
    }
  }

  private record StateJson(
      String now, String ahead, TroubleJson trouble, List<PeeringJson> peerings) {}

  @Override
  public Integer call() {
    try (Desk.SandboxDesk sandbox = context.sandbox()) {
      SandboxState state = sandbox.state();
      if (context.common().json()) {
        context
            .paper()
            .json(
                new StateJson(
                    state.now().toString(),
                    state.ahead().toString(),
                    TroubleJson.of(state.conditions()),
                    state.peerings().stream().map(PeeringJson::of).toList()));
      } else {
        context.paper().table(List.of("WHAT", "ON WHAT", "HOW"), trouble(state));
        context.paper().line("");
        context
            .paper()
            .table(
                List.of("CONNECTION", "STATUS", "CLUSTER", "CUSTOMER", "ASKED BY"),
                state.peerings().stream()
                    .map(
                        p ->
                            List.of(
                                p.name(),
                                p.status(),
                                p.clusterName(),
                                p.customer(),
                                p.asked() ? "them" : "us"))
                    .toList());
      }
      return Status.DONE;
    }
  }

  private static List<List<String>> trouble(SandboxState state) {
    Conditions on = state.conditions();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("time", state.now().toString(), ahead(state.ahead())));
    on.expired().forEach(account -> rows.add(List.of("sign-in", account, "ended")));
    new TreeMap<>(on.denied())
        .forEach(
            (account, calls) -> rows.add(List.of("denied", account, String.join(", ", calls))));
    new TreeMap<>(on.slow())
        .forEach((region, delay) -> rows.add(List.of("slow", region, delay.toString())));
    new TreeMap<>(on.throttled())
        .forEach((action, left) -> rows.add(List.of("throttled", action, left(left))));
    new TreeMap<>(on.contended())
        .forEach((action, left) -> rows.add(List.of("contended", action, left(left))));
    rows.add(List.of("limit", "active peerings of a VPC", Integer.toString(on.activePeerings())));
    return rows;
  }

  private static String left(int times) {
    return times == 0 ? "all" : times + " more";
  }

  private static String ahead(Duration span) {
    return span.isZero() ? "real" : span + " ahead";
  }
}
