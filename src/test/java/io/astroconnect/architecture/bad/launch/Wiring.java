package io.astroconnect.architecture.bad.launch;

import io.astroconnect.architecture.bad.sandbox.UsesAdapter;

/** Launch may use all. */
public final class Wiring {
  public Object sandbox() {
    return new UsesAdapter();
  }
}
