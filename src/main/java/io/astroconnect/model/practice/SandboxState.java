package io.astroconnect.model.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How the sandbox stands.
 *
 * @param now its time
 * @param ahead how far that is ahead of the real one
 * @param conditions the trouble that is on
 * @param peerings those that wait for a customer first
 */
public record SandboxState(
    Instant now, Duration ahead, Conditions conditions, List<Peering> peerings) {
  public SandboxState {
    peerings = List.copyOf(peerings);
  }
}
