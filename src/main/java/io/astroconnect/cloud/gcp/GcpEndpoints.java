package io.astroconnect.cloud.gcp;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses in place of Google's own, which are null. */
public record GcpEndpoints(
    @Nullable URI iam, @Nullable URI resourceManager, @Nullable URI compute) {
  public static final GcpEndpoints GOOGLE = new GcpEndpoints(null, null, null);

  /** Where Compute Engine is Google's own. */
  public GcpEndpoints(@Nullable URI iam, @Nullable URI resourceManager) {
    this(iam, resourceManager, null);
  }
}
