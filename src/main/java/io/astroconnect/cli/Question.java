package io.astroconnect.cli;

import io.astroconnect.model.Pasted;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Asks the person, if there is one, before anything is sent or written. */
final class Question {
  private static final Set<String> YES = Set.of("y", "yes");

  private final Context context;

  Question(Context context) {
    this.context = context;
  }

  /** The exit status if nothing is to be sent. */
  OptionalInt send() {
    return ask("cli.needs-yes", "cli.send", "cli.nothing-sent");
  }

  /** The exit status if nothing is to be written. */
  OptionalInt write() {
    return ask("cli.needs-yes-to-write", "cli.write", "cli.nothing-written");
  }

  private OptionalInt ask(String nobody, String question, String nothing) {
    if (!context.terminal().get().asks()) {
      context.paper().say(context.words().text(nobody));
      return OptionalInt.of(Status.USAGE);
    }
    context.paper().say(context.words().text(question));
    if (YES.contains(Pasted.trim(context.terminal().get().answer()).toLowerCase(Locale.ROOT))) {
      return OptionalInt.empty();
    }
    context.paper().say(context.words().text(nothing));
    return OptionalInt.of(Status.STOPPED);
  }
}
