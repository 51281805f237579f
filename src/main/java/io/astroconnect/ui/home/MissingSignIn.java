package io.astroconnect.ui.home;

/**
 * A sign-in that is missing for all connections that go by it.
 *
 * @param account the first that it is for
 * @param command what renews it
 */
record MissingSignIn(String account, String command) {

  /** For the ids of nodes. */
  @Override
  public String toString() {
    return "sign-in-" + account;
  }
}
