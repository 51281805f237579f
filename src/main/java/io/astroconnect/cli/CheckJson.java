package io.astroconnect.cli;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.words.Words;
import java.util.Locale;

/** What was looked at before anything is sent, and what it says, as JSON. */
record CheckJson(String id, String level, String why) {
  static CheckJson of(Words words, Check check) {
    return new CheckJson(
        check.id(), check.level().name().toLowerCase(Locale.ROOT), words.of(check));
  }
}
