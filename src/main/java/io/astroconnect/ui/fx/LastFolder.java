package io.astroconnect.ui.fx;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** Where a screen's files are looked for and proposed: the folder of the last one. */
public final class LastFolder {
  private final Clock clock;
  private Path folder;

  /**
   * Begins in a folder.
   *
   * @param clock whose day a proposed file's name holds
   */
  public LastFolder(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** The folder to offer. */
  public Path path() {
    return folder;
  }

  /** A person named this file. */
  public void used(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      folder = parent;
    }
  }

  /**
   * A file to propose: a name, the day, an ending.
   *
   * @param ending with its dot
   */
  public Path propose(String name, String ending) {
    return folder.resolve(name + "-" + LocalDate.now(clock) + ending);
  }
}
