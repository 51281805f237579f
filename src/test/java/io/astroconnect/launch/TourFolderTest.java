package io.astroconnect.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tour takes away what an earlier one left, and nothing of anybody else's. */
class TourFolderTest {
  @TempDir private Path folder;

  @Test
  void onlyWhatAnEarlierTourLeftIsTakenAway() throws Exception {
    for (String left : new String[] {"01-window.png", "report.csv", "tour.json"}) {
      Files.writeString(folder.resolve(left), "");
    }
    Path store = Files.createDirectories(folder.resolve("home/store"));
    Files.writeString(store.resolve("sandbox.sqlite"), "");
    Path notes = Files.writeString(folder.resolve("notes.txt"), "");

    new TourFolder(folder).clear();

    try (Stream<Path> still = Files.list(folder)) {
      assertThat(still).containsExactly(notes);
    }
  }

  @Test
  void itIsMadeWhereItIsMissing() throws Exception {
    Path missing = folder.resolve("target/tour");

    new TourFolder(missing).clear();

    assertThat(missing).isDirectory();
  }
}
