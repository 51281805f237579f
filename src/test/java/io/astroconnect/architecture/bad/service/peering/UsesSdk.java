package io.astroconnect.architecture.bad.service.peering;

import software.amazon.awssdk.regions.Region;

/** An SDK stays in its adapter. */
final class UsesSdk {
  String region() {
    return Region.EU_CENTRAL_1.id();
  }
}
