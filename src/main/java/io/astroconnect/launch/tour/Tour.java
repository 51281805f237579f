package io.astroconnect.launch.tour;

import io.astroconnect.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes from stop to stop, until one fails, and writes down how each went. */
public final class Tour {
  private static final Logger LOG = LoggerFactory.getLogger(Tour.class);

  /** How long a condition may take to come true; a cloud of the sandbox takes seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** How long a whole stop may take. */
  private static final Duration LONGEST = Duration.ofSeconds(80);

  private final List<Stop> stops;
  private final Camera camera;
  private final Words words;
  private final Path folder;
  private final Patience patience;
  private final Duration longest;
  private final List<CompletableFuture<?>> pictures = new ArrayList<>();

  /** Takes a picture of the window. */
  interface Camera {

    /**
     * Takes it at once and writes it in a while.
     *
     * @throws TourException the window does not answer
     */
    CompletableFuture<?> take(Path file);
  }

  /**
   * A tour with these stops.
   *
   * @param folder where pictures and the record go
   * @param longest how long a stop may take
   */
  Tour(
      List<Stop> stops,
      Camera camera,
      Words words,
      Path folder,
      Patience patience,
      Duration longest) {
    this.stops = List.copyOf(stops);
    this.camera = camera;
    this.words = words;
    this.folder = folder;
    this.patience = patience;
    this.longest = longest;
  }

  /**
   * The tour of an open window.
   *
   * @param folder where pictures and the record go
   */
  public static Tour of(TourWindow window, Held held, Path folder) {
    Patience patience = new Patience(PATIENCE);
    Hands hands = new Hands(window.scene(), patience);
    return new Tour(
        new Stops(window, hands, held, folder).all(),
        file -> Picture.write(hands.picture(), file),
        held.words(),
        folder,
        patience,
        LONGEST);
  }

  /**
   * Goes.
   *
   * @return the sentence of what failed; empty if nothing did
   */
  public Optional<String> go() throws IOException, InterruptedException {
    List<Journal.Line> lines = new ArrayList<>();
    Optional<String> failed = Optional.empty();
    for (Stop stop : stops) {
      if (failed.isPresent()) {
        lines.add(Journal.Line.notReached(stop.name(), words.text("tour.not-reached")));
      } else {
        Journal.Line line = at(stop, lines.size() + 1);
        lines.add(line);
        failed = line.failure();
      }
      Journal.write(lines, folder.resolve("tour.json"));
    }
    CompletableFuture.allOf(pictures.toArray(CompletableFuture[]::new)).join();
    return failed;
  }

  private Journal.Line at(Stop stop, int number) throws InterruptedException {
    Proof proof = new Proof(patience);
    long from = System.nanoTime();
    Optional<String> why = done(stop, proof);
    Duration took = Duration.ofNanos(System.nanoTime() - from);
    String picture = String.format(Locale.ROOT, "%02d-%s.png", number, stop.name());
    Optional<String> blind = taken(folder.resolve(picture));
    return Journal.Line.of(
        stop.name(), took, picture, proof.compared(), why.or(() -> blind).orElse(null));
  }

  /** Why there can be no picture, if so. */
  private Optional<String> taken(Path picture) {
    try {
      pictures.add(camera.take(picture));
      return Optional.empty();
    } catch (TourException stuck) {
      return Optional.of(words.text(stuck.key(), stuck.args()));
    }
  }

  /** Why the stop failed, if it did. A stop that hangs is left behind. */
  private Optional<String> done(Stop stop, Proof proof) throws InterruptedException {
    CompletableFuture<Optional<String>> end = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .name("tour " + stop.name())
            .start(() -> end.complete(outcome(stop, proof)));
    try {
      return end.completeOnTimeout(
              Optional.of(words.text("tour.hangs", longest.toSeconds())),
              longest.toMillis(),
              TimeUnit.MILLISECONDS)
          .get();
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    } finally {
      thread.interrupt();
    }
  }

  private Optional<String> outcome(Stop stop, Proof proof) {
    try {
      stop.deed().done(proof);
      return Optional.empty();
    } catch (TourException failed) {
      return Optional.of(words.text(failed.key(), failed.args()));
    } catch (InterruptedException leftBehind) {
      return Optional.empty(); // nobody asks any more
    } catch (Exception broken) {
      LOG.error("The tour failed at {}", stop.name(), broken);
      return Optional.of(words.text("tour.broken", broken.toString()));
    }
  }
}
