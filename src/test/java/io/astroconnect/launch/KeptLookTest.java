package io.astroconnect.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.store.Preferences;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.task.DirectRunner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.home.LastLook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When Home was last looked at is known to the workspace's next window. */
class KeptLookTest {
  private static final Instant AT = Instant.parse("2026-11-20T17:40:00Z");

  @TempDir private Path folder;

  private static final Announcer SILENT =
      new Announcer() {
        @Override
        public void toast(String sentence) {
          throw new AssertionError(sentence);
        }

        @Override
        public void failed(String sentence) {
          throw new AssertionError(sentence);
        }
      };

  private static LastLook look(Preferences preferences) {
    return new KeptLook(preferences).in(new DirectRunner(), SILENT);
  }

  @Test
  void theNextWindowKnowsWhenTheLastOneWasLeftOrClosed() {
    try (SqlStore store = SqlStore.open(folder.resolve("store.sqlite"))) {
      Preferences preferences = store.preferences();
      assertThat(look(preferences).at()).isEmpty();
      look(preferences).moved(AT);
      assertThat(look(preferences).at()).contains(AT);
      new KeptLook(preferences).left(Clock.fixed(AT.plusSeconds(60), ZoneOffset.UTC));
      assertThat(look(preferences).at()).contains(AT.plusSeconds(60));
      preferences.put("window.home.looked", "yesterday, about five");
      assertThat(look(preferences).at()).isEmpty();
    }
  }
}
