package io.astroconnect.launch.tour;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the tour writes down, a JSON file. */
final class Journal {
  private Journal() {}

  /**
   * How a stop went.
   *
   * @param ms how long it took
   * @param picture the file's name, null if none was taken
   * @param compared what the screen showed beside what was held
   * @param why null if it is ok
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String step,
      boolean ok,
      long ms,
      @Nullable String picture,
      List<Proof.Compared> compared,
      @Nullable String why) {

    static Line of(
        String step,
        Duration took,
        String picture,
        List<Proof.Compared> compared,
        @Nullable String why) {
      return new Line(step, why == null, took.toMillis(), picture, compared, why);
    }

    /** What failed and why; empty if it is ok. */
    Optional<String> failure() {
      return Optional.ofNullable(why).map(sentence -> step + ": " + sentence);
    }

    static Line notReached(String step, String why) {
      return new Line(step, false, 0, null, List.of(), why);
    }
  }

  static void write(List<Line> lines, Path file) throws IOException {
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), lines);
  }
}
