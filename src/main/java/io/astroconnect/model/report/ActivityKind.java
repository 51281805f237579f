package io.astroconnect.model.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What sort of thing an entry of the activity log is about, by the key of its sentence. */
public enum ActivityKind {
  /** A call that changes something was answered well. */
  CALLED("called"),
  /** One was not. */
  REFUSED("refused"),
  /** Somebody asked for something. */
  ASKED(
      "asked",
      "changed",
      "removing",
      "adopted",
      "reissued",
      "allowlist-asked",
      "allowlist-withdrawal",
      "allowlist-kept"),
  /** Somebody said or gave something, or took it back. */
  TOLD(
      "told",
      "taken-back",
      "allowlist-given",
      "allowlist-confirmed",
      "allowlist-withdrawn",
      "allowlist-taken-back"),
  /** The clouds show something that they did not show before. */
  SEEN("step-done", "mended", "status", "allowlist-mended"),
  /** They show that nothing came of a request. */
  ENDED,
  /** Something that was done no longer is. */
  DRIFTED("drifted", "allowlist-changed"),
  /** The catalogue was changed. */
  CATALOGUE(
      "cluster-added",
      "cluster-changed",
      "cluster-archived",
      "cluster-restored",
      "clusters-imported"),
  /** Changes were locked or unlocked. */
  LOCK("unlocked", "locked"),
  /** Something that this release does not know. */
  OTHER;

  private static final String PREFIX = "activity.";

  private final String names;

  ActivityKind(String... names) {
    this.names = String.join(" ", names);
  }

  /** The keys of its sentences. */
  public Set<String> keys() {
    return Arrays.stream(names.split(" ", -1))
        .filter(name -> !name.isEmpty())
        .map(name -> PREFIX + name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As documents for other programs have it, such as {@code called}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ActivityKind of(String key) {
    return Arrays.stream(values())
        .filter(kind -> key.startsWith(PREFIX) && kind.holds(event(key)))
        .findFirst()
        .orElse(OTHER);
  }

  private boolean holds(String name) {
    return (" " + names + " ").contains(" " + name + " ") && name.indexOf(' ') < 0;
  }

  /** The name of an event, such as {@code step-done}. */
  static String event(String key) {
    return key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
  }
}
