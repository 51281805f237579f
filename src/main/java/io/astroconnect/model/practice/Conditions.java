package io.astroconnect.model.practice;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The trouble that the sandbox makes at present.
 *
 * @param expired accounts whose sign-in has ended
 * @param denied calls that an account may not make, by account
 * @param slow how long calls to a region wait
 * @param throttled how many more calls are refused, by action; 0 until it is ended
 * @param contended before how many more calls somebody else does the same, by action; 0 until calm
 * @param activePeerings how many a VPC may have
 */
public record Conditions(
    List<String> expired,
    Map<String, List<String>> denied,
    Map<String, Duration> slow,
    Map<String, Integer> throttled,
    Map<String, Integer> contended,
    int activePeerings) {
  /** How many peerings AWS lets a VPC have at first (VPC user guide, "Amazon VPC quotas"). */
  public static final int ACTIVE_PEERINGS = 50;

  public Conditions {
    expired = List.copyOf(expired);
    denied = Map.copyOf(denied);
    slow = Map.copyOf(slow);
    throttled = Map.copyOf(throttled);
    contended = Map.copyOf(contended);
  }
}
