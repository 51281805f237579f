package io.astroconnect.ui.allowlist;

/** What a person can write down about an allowlist. */
enum Deed {
  ASKED(false),
  GIVEN(true),
  /** The same of a cluster that nobody should let in any more. */
  GIVEN_ANYWAY(true),
  CONFIRMED(true),
  TAKE_BACK(false),
  WITHDRAW(false),
  WITHDRAWN(true),
  /** It stays after all. */
  KEEP(false);

  private final boolean named;

  Deed(boolean named) {
    this.named = named;
  }

  /** True if it has to be said who did it or said so. */
  boolean named() {
    return named;
  }

  /** How what was given is written down. */
  static Deed given(boolean absent) {
    return absent ? GIVEN_ANYWAY : GIVEN;
  }

  /** True if it is done at once: there is nothing to be asked. */
  boolean atOnce() {
    return this == TAKE_BACK || this == KEEP;
  }

  /** As the bundle names it. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
