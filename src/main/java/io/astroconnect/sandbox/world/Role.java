package io.astroconnect.sandbox.world;

import org.jspecify.annotations.Nullable;

/**
 * A role that a customer made for us; it trusts all of our accounts.
 *
 * @param externalId what it asks for, absent for nothing
 */
public record Role(String arn, String account, @Nullable String externalId) {

  /** The last part of its ARN. */
  public String name() {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
