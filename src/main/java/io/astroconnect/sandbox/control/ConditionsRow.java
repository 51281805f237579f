package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.world.Conditions;
import io.astroconnect.sandbox.world.World;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The form of {@code GET /conditions}; durations are ISO texts. */
record ConditionsRow(
    Set<String> expired,
    Map<String, Set<String>> denied,
    Map<String, String> slow,
    Map<String, Integer> throttled,
    Map<String, Integer> contended,
    int activePeerings) {

  static ConditionsRow of(World world) {
    Conditions now = world.surroundings().conditions();
    Map<String, String> slow = new TreeMap<>();
    for (Map.Entry<String, Duration> region : now.slow().entrySet()) {
      slow.put(region.getKey(), region.getValue().toString());
    }
    return new ConditionsRow(
        now.expired(),
        now.denied(),
        slow,
        now.throttled(),
        now.contended(),
        world.surroundings().limits().activePeeringsPerVpc());
  }
}
