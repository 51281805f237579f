package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.google.NetworkLife;
import io.astroconnect.sandbox.keep.Faults;
import io.astroconnect.sandbox.keep.Keeper;
import io.astroconnect.sandbox.world.World;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What can be done to the world so that something can be practised, by its name on the wire. */
final class Deeds {
  private final Map<String, Deed> deeds =
      Map.ofEntries(
          Map.entry("ask-for-peering", CustomerDesk::ask),
          Map.entry("accept", CustomerDesk::accept),
          Map.entry("reject", CustomerDesk::reject),
          Map.entry("expire", CustomerDesk::expire),
          Map.entry("set-their-dns", CustomerDesk::setDns),
          Map.entry("add-their-routes", CustomerDesk::addRoutes),
          Map.entry("drop-route", Drift::dropRoute),
          Map.entry("blackhole", Drift::blackhole),
          Map.entry("switch-dns-off", Drift::switchDnsOff),
          Map.entry("switch-hostnames-off", Drift::switchHostnamesOff),
          Map.entry("change-address", Drift::changeAddress),
          Map.entry("change-listed-address", Listing::changeAddress),
          Map.entry("unlist", Listing::unlist),
          Map.entry("relist", Listing::relist),
          Map.entry("delete-peering", Drift::deletePeering),
          Map.entry("vanish", Drift::vanish),
          Map.entry("authorize-zone", ZoneOwner::authorize),
          Map.entry("revoke-zone", ZoneOwner::revoke),
          Map.entry("deny", Trouble::deny),
          Map.entry("allow", Trouble::allow),
          Map.entry("expire-sign-in", Trouble::expireSignIn),
          Map.entry("sign-in", Trouble::signIn),
          Map.entry("slow-down", Trouble::slowDown),
          Map.entry("throttle", Trouble::throttle),
          Map.entry("end-throttling", Trouble::endThrottling),
          Map.entry("limit", Trouble::limit),
          Map.entry("crowd", Crowd::gather),
          Map.entry("create-service-account", GoogleHands::create),
          Map.entry("delete-service-account", GoogleHands::delete),
          Map.entry("drop-role", GoogleHands::dropRole),
          Map.entry("add-their-half", NetworkHands::add),
          Map.entry("drop-their-half", NetworkHands::drop),
          Map.entry("require-consent", NetworkHands::requireConsent),
          Map.entry("ask-for-removal", NetworkHands::askForRemoval),
          Map.entry("drop-our-half", NetworkDrift::dropOurHalf),
          Map.entry("change-options", NetworkDrift::changeOptions),
          Map.entry("keep-busy", NetworkDrift::keepBusy),
          Map.entry("contend-policy", GoogleHands::contend),
          Map.entry("end-contention", GoogleHands::endContention),
          Map.entry("calm", Trouble::calm));

  private final Keeper keeper;
  private final Faults faults;

  Deeds(Keeper keeper, Faults faults) {
    this.keeper = keeper;
    this.faults = faults;
  }

  /** The world after a deed, and what became different, in a few words. */
  record Done(World world, String result) {}

  @FunctionalInterface
  private interface Deed {
    Done perform(World world, Body body, Instant now);
  }

  private record Answer(String deed, String result) {}

  Object perform(Body body) throws IOException {
    Deed deed = deed(body);
    if (body.text("deed").equals("calm")) {
      faults.clear();
    }
    return keeper.perform(
        (world, now) -> {
          Done done = deed.perform(NetworkLife.settled(world, now), body, now);
          return new Keeper.Step<>(done.world(), new Answer(body.text("deed"), done.result()));
        });
  }

  private record Rehearsed(List<String> refused) {}

  /** Does deeds each for itself, to nobody's notice: why each cannot be done, "" if it can. */
  Object rehearse(List<Body> wished) throws IOException {
    return keeper.perform(
        (world, now) ->
            new Keeper.Step<>(
                world,
                new Rehearsed(wished.stream().map(body -> refusal(world, body, now)).toList())));
  }

  private String refusal(World world, Body body, Instant now) {
    try {
      deed(body).perform(NetworkLife.settled(world, now), body, now);
      return "";
    } catch (ControlException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private Deed deed(Body body) {
    String name = body.text("deed");
    Deed deed = deeds.get(name);
    if (deed == null) {
      throw new ControlException(400, "The sandbox knows no deed \"" + name + "\".");
    }
    return deed;
  }
}
