package io.astroconnect.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.words.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Started by hand where no window can be opened. */
class NoDisplayTest {
  @TempDir private Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void oneLineSaysSoAndNoHomeIsMade() {
    StringWriter said = new StringWriter();
    Words words = Words.load(Locale.ENGLISH, ZoneOffset.UTC);
    Path home = folder.resolve("home");

    int status =
        new Windows(Map.of(), words, new PrintWriter(said, true))
            .open(new HomeOpener(Map.of()), Optional.of(home), "sandbox");

    assertThat(status).isOne();
    assertThat(said.toString().lines()).hasSize(1);
    assertThat(home).doesNotExist();
  }
}
