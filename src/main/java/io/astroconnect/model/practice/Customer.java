package io.astroconnect.model.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's network in the sandbox.
 *
 * @param provider AWS or GCP
 * @param behaviour what they do with a request, such as {@code accepts}
 * @param role the ARN of the role that they made for us, null if they made none
 * @param externalId what that role asks for, null for nothing
 */
public record Customer(
    String name,
    String provider,
    String account,
    String region,
    String vpc,
    List<String> cidrs,
    String behaviour,
    List<Zone> zones,
    @Nullable String role,
    @Nullable String externalId) {

  /** A private hosted zone of theirs. */
  public record Zone(String id, String name) {}

  public Customer {
    cidrs = List.copyOf(cidrs);
    zones = List.copyOf(zones);
  }
}
