package io.astroconnect.ui.home;

import io.astroconnect.ui.fx.Look;

/** A line of Home. */
sealed interface HomeLine {

  /** What stays the same while a line changes. */
  Object key();

  /** The head of a group. */
  record Group(Urgency urgency, String title, int count) implements HomeLine {
    @Override
    public Object key() {
      return urgency;
    }
  }

  /**
   * A connection, an allowlist or a cluster that wants something.
   *
   * @param id of what wants it
   * @param screen that shows it
   * @param argument what that screen opens
   * @param customer or account
   * @param what comes next
   * @param where cluster, account and ticket
   * @param when its deadline, or how long it stands so
   * @param exactly the moment, for the tooltip
   * @param button what its button says; "" for none
   * @param first true for the most urgent one, whose button is the screen's blue one
   */
  record Task(
      Object id,
      String screen,
      String argument,
      Urgency urgency,
      Look look,
      String customer,
      String what,
      String where,
      String when,
      String exactly,
      String button,
      Act act,
      boolean first)
      implements HomeLine {
    @Override
    public Object key() {
      return id;
    }

    /** The same where it stands, now that it wants nothing any more. */
    Task over(Look now, String sentence) {
      return new Task(
          id, screen, argument, urgency, now, customer, sentence, where, "", "", "", Act.OPEN,
          false);
    }
  }

  /** What the button of a task does. */
  enum Act {
    /** Shows the connection, where its next action is. */
    OPEN,
    /** Copies a mail that reminds the customer. */
    REMIND,
    /** Copies a mail that asks what only the customer knows. */
    ASK,
    /** Copies the command that signs in. */
    SIGN_IN
  }
}
