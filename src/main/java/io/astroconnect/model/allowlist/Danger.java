package io.astroconnect.model.allowlist;

/**
 * Something that goes wrong with a service's allowlist when nobody knows about it.
 *
 * @param grade whether it hurts others, or only puzzles
 * @param verified false if the service's documentation was not seen to say so
 * @param recovery true if it threatens a cluster with a recovery region alone
 */
public record Danger(
    ServiceId service, String id, Grade grade, boolean verified, boolean recovery) {

  /** How bad it is. */
  public enum Grade {
    DANGER,
    CAUTION
  }

  /** The key of its short name in the bundle. */
  public String titleKey() {
    return key() + ".title";
  }

  /** The key of its sentence in the bundle. */
  public String key() {
    return "recipe." + service + ".danger." + id;
  }
}
