package io.astroconnect.sandbox.keep;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Trouble to make for calls.
 *
 * @param action an action's name, or {@code *} for every one
 * @param error the error code to refuse with, absent to be slow only
 * @param times for how many calls; 0 until faults are cleared
 * @param delay how long a call waits first
 * @param loseAnswer the call is done but its answer never sent
 */
public record Fault(
    String action, @Nullable String error, int times, Duration delay, boolean loseAnswer) {

  boolean meets(String called) {
    return action.equals("*") || action.equals(called);
  }
}
