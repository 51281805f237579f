package io.astroconnect.architecture.bad.cloud.aws;

import io.astroconnect.architecture.bad.cloud.gcp.GcpAdapter;

/** Adapters do not import each other. */
final class UsesOtherAdapter {
  String name() {
    return new GcpAdapter().name();
  }
}
