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
 * @param slow how long calls to a region take
 */
public record Conditions(
    Set<String> expired, Map<String, Set<String>> denied, Map<String, Duration> slow) {
  public static final Conditions CALM = new Conditions(Set.of(), Map.of(), Map.of());

  /** Stands for every account. */
  public static final String EVERY = "*";

  public Conditions {
    expired = Collections.unmodifiableSet(new TreeSet<>(expired));
    denied = Collections.unmodifiableMap(new TreeMap<>(denied));
    slow = Collections.unmodifiableMap(new TreeMap<>(slow));
  }

  public boolean expired(Set<String> accounts) {
    return expired.contains(EVERY) || expired.containsAll(accounts);
  }

  public boolean denied(Set<String> accounts, String action) {
    return of(EVERY).contains(action)
        || accounts.stream().allMatch(account -> of(account).contains(action));
  }

  private Set<String> of(String account) {
    return denied.getOrDefault(account, Set.of());
  }

  public Duration delay(String region) {
    return slow.getOrDefault(region, Duration.ZERO);
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
    return new Conditions(changed, denied, slow);
  }

  public Conditions withDenied(String account, String action) {
    Map<String, Set<String>> changed = new TreeMap<>(denied);
    Set<String> actions = new TreeSet<>(of(account));
    actions.add(action);
    changed.put(account, actions);
    return new Conditions(expired, changed, slow);
  }

  /** With no delay the region is as quick as any. */
  public Conditions withDelay(String region, Duration delay) {
    Map<String, Duration> changed = new TreeMap<>(slow);
    if (delay.isZero()) {
      changed.remove(region);
    } else {
      changed.put(region, delay);
    }
    return new Conditions(expired, denied, changed);
  }
}
