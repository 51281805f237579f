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
 */
public record Conditions(
    Set<String> expired,
    Map<String, Set<String>> denied,
    Map<String, Duration> slow,
    Map<String, Integer> throttled) {
  public static final Conditions CALM = new Conditions(Set.of(), Map.of(), Map.of(), Map.of());

  /** Stands for every account, and every action. */
  public static final String EVERY = "*";

  public Conditions {
    expired = Collections.unmodifiableSet(new TreeSet<>(expired));
    denied = Collections.unmodifiableMap(new TreeMap<>(denied));
    slow = Collections.unmodifiableMap(new TreeMap<>(slow));
    throttled = Collections.unmodifiableMap(new TreeMap<>(throttled));
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
    int left = throttled.getOrDefault(met, 0);
    if (left == 0) {
      return this;
    }
    Map<String, Integer> changed = new TreeMap<>(throttled);
    if (left == 1) {
      changed.remove(met);
    } else {
      changed.put(met, left - 1);
    }
    return new Conditions(expired, denied, slow, changed);
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
    return new Conditions(changed, denied, slow, throttled);
  }

  public Conditions withDenied(String account, String action) {
    Map<String, Set<String>> changed = new TreeMap<>(denied);
    Set<String> actions = new TreeSet<>(deniedTo(account));
    actions.add(action);
    changed.put(account, actions);
    return new Conditions(expired, changed, slow, throttled);
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
    return new Conditions(expired, changed, slow, throttled);
  }

  /** With no delay the region is as quick as any. */
  public Conditions withDelay(String region, Duration delay) {
    Map<String, Duration> changed = new TreeMap<>(slow);
    if (delay.isZero()) {
      changed.remove(region);
    } else {
      changed.put(region, delay);
    }
    return new Conditions(expired, denied, changed, throttled);
  }

  public Conditions withoutThrottling(String action) {
    Map<String, Integer> changed = new TreeMap<>(throttled);
    changed.remove(action);
    return new Conditions(expired, denied, slow, changed);
  }

  public Conditions withThrottled(String action, int times) {
    Map<String, Integer> changed = new TreeMap<>(throttled);
    changed.put(action, times);
    return new Conditions(expired, denied, slow, changed);
  }
}
