package io.astroconnect.cli;

import io.astroconnect.model.practice.Deed;
import io.astroconnect.model.practice.SandboxState;
import io.astroconnect.words.Words;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What commands open; made by the wiring, and nothing is opened before it is asked for. */
public interface Desk {

  /**
   * Opens a workspace with its clouds.
   *
   * @param home as typed
   */
  Session open(Optional<Path> home, String workspace);

  /** Opens what a workspace keeps. */
  Shelf shelf(Optional<Path> home, String workspace);

  /** The file of a workspace. */
  Path workspaceFile(Optional<Path> home, String workspace);

  /**
   * Opens the sandbox of a home, running it here if nobody does.
   *
   * @param workspace as typed; another than the sandbox has to be there all the same
   */
  SandboxDesk sandbox(Optional<Path> home, String workspace);

  /** Opens the window; returns its exit status when it is closed. */
  int window(Optional<Path> home, String workspace);

  Words words();

  String version();

  /** The sentence for what went wrong with the store or a cloud; empty for what nobody foresaw. */
  Optional<String> explain(Exception broken);

  /** Writes to the home's log what nobody foresaw. */
  void log(Exception broken);

  /** The sandbox's hands. */
  interface SandboxDesk extends AutoCloseable {

    /** Where each stand-in listens, by the service's short name. */
    Map<String, URI> endpoints();

    URI control();

    Path workspaceFile();

    /** Keeps the stand-ins running until the thread is interrupted, whoever ran them at first. */
    void serve() throws InterruptedException;

    /** How the sandbox stands. */
    SandboxState state();

    /**
     * Moves the clock ahead.
     *
     * @return the sandbox's time then
     */
    Instant advance(Duration span);

    /**
     * Does one thing to the sandbox.
     *
     * @return what became different, in a few words, or ""
     * @throws RefusedException the sandbox says no
     */
    String perform(Deed deed);

    @Override
    void close();
  }
}
