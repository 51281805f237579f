package io.astroconnect.architecture.bad.service.peering;

import io.astroconnect.architecture.bad.sandbox.UsesAdapter;

/** Nobody but launch imports the sandbox. */
final class UsesSandbox {
  Object start() {
    return new UsesAdapter();
  }
}
