package io.astroconnect.architecture.bad.service.peering;

/** A service that a view must not call. */
public final class PeeringService {
  public void start() {}
}
