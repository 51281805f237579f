package io.astroconnect.sandbox.world;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a customer does with a request.
 *
 * @param name shown in the catalogue
 * @param answersAfter counted from the moment the request waits for them
 * @param dnsAfter counted from active; absent if they forget their DNS option
 */
public record Behaviour(
    String name, Answer answer, Duration answersAfter, @Nullable Duration dnsAfter) {

  /** The customer's answer to a request. */
  public enum Answer {
    ACCEPT,
    REJECT,
    NONE
  }
}
