package io.astroconnect.cloud.sandbox;

import java.time.Duration;

/**
 * Trouble that the sandbox makes for calls.
 *
 * @param action the API's name of the call, or {@code *} for every one
 * @param error the error code that it is refused with, or "" for none
 * @param times for how many calls; 0 until all trouble is cleared
 * @param delay how long a call waits first
 * @param loseAnswer true if the call is done but never answered
 */
public record SandboxTrouble(
    String action, String error, int times, Duration delay, boolean loseAnswer) {

  /** The next calls are refused with this code. */
  public static SandboxTrouble refusal(String action, String error, int times) {
    return new SandboxTrouble(action, error, times, Duration.ZERO, false);
  }

  /** The next calls are done, but their answers are lost. */
  public static SandboxTrouble lostAnswer(String action, int times) {
    return new SandboxTrouble(action, "", times, Duration.ZERO, true);
  }

  /** Every call waits, until all trouble is cleared. */
  public static SandboxTrouble slow(Duration delay) {
    return new SandboxTrouble("*", "", 0, delay, false);
  }
}
