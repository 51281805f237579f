package io.astroconnect.sandbox.keep;

import java.util.Map;
import java.util.TreeMap;

/** How often each action was called since the process started, refusals counted too. */
public final class Calls {
  private final Map<String, Long> counts = new TreeMap<>();

  public synchronized void count(String action) {
    counts.merge(action, 1L, Long::sum);
  }

  public synchronized Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }
}
