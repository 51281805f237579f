package io.astroconnect.ui.clusters;

import io.astroconnect.words.Words;
import java.util.Locale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What people read for which clusters are listed. */
final class WhichNames extends StringConverter<Which> {
  private final Words words;

  WhichNames(Words words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable Which which) {
    return which == null
        ? ""
        : words.text(
            "screen.clusters.which."
                + which.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            which.tag());
  }

  @Override
  public Which fromString(String text) {
    return Which.IN_USE; // nobody types here
  }
}
