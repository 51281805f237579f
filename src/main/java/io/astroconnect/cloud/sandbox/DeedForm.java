package io.astroconnect.cloud.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.practice.Conditions;
import io.astroconnect.model.practice.Deed;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Deeds and conditions as the control endpoint writes them. */
final class DeedForm {

  private DeedForm() {}

  static Map<String, Object> of(Deed deed) {
    Map<String, Object> form = new TreeMap<>(fields(deed));
    form.put("deed", deed.name());
    return form;
  }

  private static Map<String, Object> fields(Deed deed) {
    return switch (deed) {
      case Deed.Accept(var connection, var blocks) ->
          Map.of("connection", connection, "cidrs", blocks.stream().map(Cidr::toString).toList());
      case Deed.AskForPeering(var cluster, var vpc) -> Map.of("cluster", cluster, "vpc", vpc);
      case Deed.Reject(var connection) -> Map.of("connection", connection);
      case Deed.Expire(var connection) -> Map.of("connection", connection);
      case Deed.SetTheirDns(var connection) -> Map.of("connection", connection);
      case Deed.AddTheirRoutes(var connection) -> Map.of("connection", connection);
      case Deed.Blackhole(var connection) -> Map.of("connection", connection);
      case Deed.Vanish(var connection) -> Map.of("connection", connection);
      case Deed.DropRoute(var connection) -> Map.of("connection", connection);
      case Deed.SwitchDnsOff(var connection, var side) ->
          Map.of("connection", connection, "side", side.name().toLowerCase(Locale.ROOT));
      case Deed.SwitchHostnamesOff(var cluster) -> Map.of("cluster", cluster);
      case Deed.ChangeAddress(var cluster) -> Map.of("cluster", cluster);
      case Deed.ChangeListedAddress(var cluster) -> Map.of("cluster", cluster);
      case Deed.Unlist(var cluster) -> Map.of("cluster", cluster);
      case Deed.Relist(var cluster) -> Map.of("cluster", cluster);
      case Deed.DeletePeering(var connection) -> Map.of("connection", connection);
      case Deed.AuthorizeZone(var zone, var vpc) -> Map.of("zone", zone, "vpc", vpc);
      case Deed.RevokeZone(var zone, var vpc) -> Map.of("zone", zone, "vpc", vpc);
      case Deed.Deny(var account, var action) -> Map.of("account", account, "action", action);
      case Deed.Allow(var account, var action) -> Map.of("account", account, "action", action);
      case Deed.EndThrottling(var action) -> Map.of("action", action);
      case Deed.ExpireSignIn(var account) -> Map.of("account", account);
      case Deed.SignIn(var account) -> Map.of("account", account);
      case Deed.SlowDown(var region, var delay) ->
          Map.of("region", region, "delay", delay.toString());
      case Deed.Throttle(var action, var times) -> Map.of("action", action, "times", times);
      case Deed.Limit(var activePeerings) -> Map.of("activePeerings", activePeerings);
      case Deed.Crowd(var vpc, var peerings) -> Map.of("vpc", vpc, "peerings", peerings);
      case Deed.CreateServiceAccount(var email) -> Map.of("email", email);
      case Deed.DeleteServiceAccount(var email) -> Map.of("email", email);
      case Deed.DropRole(var project, var email, var role) ->
          Map.of("project", project, "email", email, "role", role);
      case Deed.ContendPolicy(var times) -> Map.of("times", times);
      case Deed.AddTheirHalf(var connection, var ranges) ->
          Map.of("connection", connection, "cidrs", ranges.stream().map(Cidr::toString).toList());
      case Deed.DropTheirHalf(var connection) -> Map.of("connection", connection);
      case Deed.RequireConsent(var connection) -> Map.of("connection", connection);
      case Deed.AskForRemoval(var connection) -> Map.of("connection", connection);
      case Deed.DropOurHalf(var connection) -> Map.of("connection", connection);
      case Deed.ChangeOptions(var connection) -> Map.of("connection", connection);
      case Deed.KeepBusy(var cluster, var time) ->
          Map.of("cluster", cluster, "time", time.toString());
      case Deed.Calm(), Deed.EndContention() -> Map.of();
    };
  }

  static Conditions conditions(JsonNode said) {
    Map<String, List<String>> denied = new TreeMap<>();
    said.path("denied")
        .properties()
        .forEach(account -> denied.put(account.getKey(), texts(account.getValue())));
    Map<String, Duration> slow = new TreeMap<>();
    said.path("slow")
        .properties()
        .forEach(region -> slow.put(region.getKey(), Duration.parse(region.getValue().asText())));
    return new Conditions(
        texts(said.path("expired")),
        denied,
        slow,
        counts(said.path("throttled")),
        counts(said.path("contended")),
        said.path("activePeerings").asInt());
  }

  private static Map<String, Integer> counts(JsonNode object) {
    Map<String, Integer> counts = new TreeMap<>();
    object.properties().forEach(action -> counts.put(action.getKey(), action.getValue().asInt()));
    return counts;
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }
}
