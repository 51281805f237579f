package io.astroconnect.model.peering.gcp;

/**
 * Which routes our half of a peering lets through. Subnet routes with private addresses are always
 * exchanged.
 *
 * @param importCustom whether static and dynamic routes of theirs come in
 * @param exportCustom whether ours go out
 * @param importPublic whether subnet routes of theirs with public addresses come in
 * @param exportPublic whether ours go out; on unless switched off, as Google has it
 */
public record Exchange(
    boolean importCustom,
    boolean exportCustom,
    boolean importPublic,
    boolean exportPublic,
    StackType stack) {
  /** What a new peering has unless it is asked for otherwise. */
  public static final Exchange USUAL = new Exchange(false, false, false, true, StackType.IPV4_ONLY);

  /** True if the customer has to set options of their half too. */
  public boolean needsThem() {
    return importCustom || exportCustom || importPublic || stack != StackType.IPV4_ONLY;
  }

  /** True if the other half lets through what this one asks for. */
  boolean met(Exchange theirs) {
    return (!importCustom || theirs.exportCustom)
        && (!exportCustom || theirs.importCustom)
        && (!importPublic || theirs.exportPublic)
        && stack == theirs.stack;
  }
}
