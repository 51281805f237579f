package io.astroconnect.architecture.bad.service.peering;

import io.astroconnect.architecture.bad.launch.Wiring;

/** Nobody imports launch. */
final class UsesLaunch {
  Object wiring() {
    return new Wiring();
  }
}
