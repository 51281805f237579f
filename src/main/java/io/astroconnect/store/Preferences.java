package io.astroconnect.store;

import java.util.Optional;

/** Small choices that a window keeps per workspace: pane widths, last report. Never a secret. */
public interface Preferences {
  Optional<String> get(String name);

  void put(String name, String value);
}
