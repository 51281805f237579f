package io.astroconnect.sandbox.world;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody switched on to be practised with. Lasts until it is switched off.
 *
 * @param expired accounts whose sign-in has ended; {@code *} for every one
 * @param denied actions that an account may not call, by account; {@code *} for every one
 * @param slow how long calls to a region wait
 * @param throttled how many more calls of an action are refused, 0 for all; {@code *} for every one
 * @param contended before how many more calls of an action somebody else does the same, 0 for all
 */
public record Conditions(
    Set<String> expired,
    Map<String, Set<String>> denied,
    Map<String, Duration> slow,
    Map<String, Integer> throttled,
    Map<String, Integer> contended) {
  public static final Conditions CALM =
      new Conditions(Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** Stands for every account, and every action. */
  public static final String EVERY = "*";

  public Conditions {
    expired = Collections.unmodifiableSet(new TreeSet<>(expired));
    denied = Collections.unmodifiableMap(new TreeMap<>(denied));
    slow = Collections.unmodifiableMap(new TreeMap<>(slow));
    throttled = Collections.unmodifiableMap(new TreeMap<>(throttled));
    contended = Collections.unmodifiableMap(new TreeMap<>(contended));
  }

  /** True if a caller who stands for these accounts is not signed in. */
  public boolean expired(Set<String> accounts) {
    return expired.contains(EVERY) || expired.containsAll(accounts);
  }

  /** True if a caller who stands for these accounts may not make the call. */
  public boolean denied(Set<String> accounts, String action) {
    return deniedTo(EVERY).contains(action)
        || accounts.stream().allMatch(account -> deniedTo(account).contains(action));
  }

  private Set<String> deniedTo(String account) {
    return denied.getOrDefault(account, Set.of());
  }

  public Duration delay(String region) {
    return slow.getOrDefault(region, Duration.ZERO);
  }

  /** True if the call is refused for being one too many. */
  public boolean throttled(String action) {
    return throttled.containsKey(action) || throttled.containsKey(EVERY);
  }

  /** After a refusal of that kind. */
  public Conditions counted(String action) {
    String met = throttled.containsKey(action) ? action : EVERY;
    return new Conditions(expired, denied, slow, oneLess(throttled, met), contended);
  }

  private static Map<String, Integer> oneLess(Map<String, Integer> counts, String action) {
    int left = counts.getOrDefault(action, 0);
    if (left == 0) {
      return counts;
    }
    Map<String, Integer> changed = new TreeMap<>(counts);
    if (left == 1) {
      changed.remove(action);
    } else {
      changed.put(action, left - 1);
    }
    return changed;
  }

  /** True if somebody else does the same just before the call. */
  public boolean contended(String action) {
    return contended.containsKey(action);
  }

  /** After somebody did. */
  public Conditions metRival(String action) {
    return new Conditions(expired, denied, slow, throttled, oneLess(contended, action));
  }

  public Conditions withoutContention() {
    return new Conditions(expired, denied, slow, throttled, Map.of());
  }

  public Conditions withContended(String action, int times) {
    Map<String, Integer> changed = new TreeMap<>(contended);
    changed.put(action, times);
    return new Conditions(expired, denied, slow, throttled, changed);
  }

  public Conditions withExpired(String account, boolean ended) {
    Set<String> changed = new TreeSet<>(expired);
    if (ended) {
      changed.add(account);
    } else if (account.equals(EVERY)) {
      changed.clear();
    } else {
      changed.remove(account);
    }
    return new Conditions(changed, denied, slow, throttled, contended);
  }

  public Conditions withDenied(String account, String action) {
    Map<String, Set<String>> changed = new TreeMap<>(denied);
    Set<String> actions = new TreeSet<>(deniedTo(account));
    actions.add(action);
    changed.put(account, actions);
    return new Conditions(expired, changed, slow, throttled, contended);
  }

  public Conditions withAllowed(String account, String action) {
    Map<String, Set<String>> changed = new TreeMap<>(denied);
    Set<String> actions = new TreeSet<>(deniedTo(account));
    actions.remove(action);
    if (actions.isEmpty()) {
      changed.remove(account);
    } else {
      changed.put(account, actions);
    }
    return new Conditions(expired, changed, slow, throttled, contended);
  }

  /** With no delay the region is as quick as any. */
  public Conditions withDelay(String region, Duration delay) {
    Map<String, Duration> changed = new TreeMap<>(slow);
    if (delay.isZero()) {
      changed.remove(region);
    } else {
      changed.put(region, delay);
    }
    return new Conditions(expired, denied, changed, throttled, contended);
  }

  public Conditions withoutThrottling(String action) {
    Map<String, Integer> changed = new TreeMap<>(throttled);
    changed.remove(action);
    return new Conditions(expired, denied, slow, changed, contended);
  }

  public Conditions withThrottled(String action, int times) {
    Map<String, Integer> changed = new TreeMap<>(throttled);
    changed.put(action, times);
    return new Conditions(expired, denied, slow, changed, contended);
  }
}
