package io.astroconnect.launch.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tour goes from stop to stop, and what is not as it should be is written down and ends it. */
class TourTest {
  private static final Stop GOOD =
      new Stop("good", proof -> proof.same("#state", () -> "Waiting", "store", () -> "Waiting"));

  @TempDir private Path folder;
  private final List<String> pictures = new ArrayList<>();

  private Optional<String> go(Stop... stops) throws Exception {
    return tour(this::take, stops).go();
  }

  private CompletableFuture<?> take(Path file) {
    pictures.add(file.getFileName().toString());
    return CompletableFuture.completedFuture(file);
  }

  private Tour tour(Tour.Camera camera, Stop... stops) {
    return new Tour(
        List.of(stops),
        camera,
        Words.load(Locale.ENGLISH, ZoneOffset.UTC),
        folder,
        new Patience(Duration.ofMillis(1)),
        Duration.ofMillis(500));
  }

  private JsonNode written() throws Exception {
    return JsonMapper.builder().build().readTree(folder.resolve("tour.json").toFile());
  }

  @Test
  void eachStopIsWrittenDownWithItsPictureAndWhatWasCompared() throws Exception {
    assertThat(go(GOOD, GOOD)).isEmpty();

    assertThat(pictures).containsExactly("01-good.png", "02-good.png");
    JsonNode line = written().path(1);
    assertThat(line.path("step").asText()).isEqualTo("good");
    assertThat(line.path("ok").asBoolean()).isTrue();
    assertThat(line.path("ms").isIntegralNumber()).isTrue();
    assertThat(line.path("compared").path(0).path("held").asText()).isEqualTo("Waiting");
    assertThat(line.has("why")).isFalse();
  }

  @Test
  void aScreenThatShowsSomethingElseThanTheStoreEndsTheTour() throws Exception {
    Stop wrong =
        new Stop("wrong", proof -> proof.same("#state", () -> "Draft", "store", () -> "Waiting"));

    assertThat(go(GOOD, wrong, GOOD))
        .hasValue("wrong: #state: the screen shows “Draft”, store holds “Waiting”.");

    assertThat(written().findValuesAsText("ok")).containsExactly("true", "false", "false");
    assertThat(written().path(2).path("why").asText()).isEqualTo("Not reached.");
    assertThat(pictures).as("also of what is wrong").hasSize(2);
  }

  @Test
  void emptyOnBothSidesIsNoProof() throws Exception {
    assertThat(go(new Stop("empty", proof -> proof.same("#a", () -> "", "store", () -> ""))))
        .isPresent();
  }

  @Test
  void aStopThatHangsIsLeftBehind() throws Exception {
    CountDownLatch never = new CountDownLatch(1);

    assertThat(go(new Stop("hangs", _ -> never.await()), GOOD))
        .hasValue("hangs: Not done after 0 s.");

    assertThat(written()).hasSize(2);
  }

  @Test
  void aStopThatBreaksSaysHow() throws Exception {
    Stop breaks =
        new Stop(
            "breaks",
            _ -> {
              throw new IllegalStateException("no socket");
            });

    assertThat(go(breaks).orElseThrow()).contains("no socket");
  }

  @Test
  void aWindowOfWhichThereIsNoPictureHasFailed() throws Exception {
    Tour.Camera blind =
        _ -> {
          throw new TourException("tour.stuck", 15);
        };

    assertThat(tour(blind, GOOD).go()).hasValue("good: The window did not answer for 15 s.");
  }
}
