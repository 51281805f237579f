package io.astroconnect.cli;

import io.astroconnect.model.Pasted;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Asks the person, if there is one, before anything is sent. */
final class Question {
  private static final Set<String> YES = Set.of("y", "yes");

  private final Context context;

  Question(Context context) {
    this.context = context;
  }

  /** The exit status if nothing is to be sent. */
  OptionalInt send() {
    if (!context.terminal().get().asks()) {
      context.paper().say(context.words().text("cli.needs-yes"));
      return OptionalInt.of(Status.USAGE);
    }
    context.paper().say(context.words().text("cli.send"));
    if (YES.contains(Pasted.trim(context.terminal().get().answer()).toLowerCase(Locale.ROOT))) {
      return OptionalInt.empty();
    }
    context.paper().say(context.words().text("cli.nothing-sent"));
    return OptionalInt.of(Status.STOPPED);
  }
}
