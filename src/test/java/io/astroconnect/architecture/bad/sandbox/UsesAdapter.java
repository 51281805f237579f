package io.astroconnect.architecture.bad.sandbox;

import io.astroconnect.architecture.bad.cloud.gcp.GcpAdapter;

/** Else both sides share a bug. */
public final class UsesAdapter {
  String name() {
    return new GcpAdapter().name();
  }
}
