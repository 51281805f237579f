package io.astroconnect.architecture.bad.ui.home;

import io.astroconnect.architecture.bad.service.peering.PeeringService;

/** A view that calls a service. */
final class HomeView {
  boolean visible() {
    new PeeringService().start();
    return true;
  }
}
