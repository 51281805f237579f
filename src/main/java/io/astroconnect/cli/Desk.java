package io.astroconnect.cli;

import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What commands open; made by the wiring, and nothing is opened before it is asked for. */
public interface Desk {

  /**
   * Opens a workspace of a home.
   *
   * @param home as typed, or null
   */
  Session open(@Nullable Path home, String workspace);

  /** Opens the sandbox of a home, running it here if nobody does. */
  SandboxDesk sandbox(@Nullable Path home);

  /** Opens the window; returns its exit status when it is closed. */
  int window(@Nullable Path home, String workspace);

  Words words();

  String version();

  /** The sandbox's hands. */
  interface SandboxDesk extends AutoCloseable {
    String ec2();

    String sts();

    String control();

    String workspaceFile();

    /**
     * The customer accepts a request.
     *
     * @throws RefusedException the sandbox says no
     */
    void accept(String peering);

    /**
     * The customer rejects a request.
     *
     * @throws RefusedException the sandbox says no
     */
    void reject(String peering);

    /**
     * Moves the clock ahead.
     *
     * @return the sandbox's time then, ISO-8601
     */
    String advance(Duration span);

    @Override
    void close();
  }
}
