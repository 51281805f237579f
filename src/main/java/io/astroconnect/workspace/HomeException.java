package io.astroconnect.workspace;

import java.io.IOException;
import java.nio.file.Path;

/** The home folder cannot be made or used. */
public final class HomeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path folder;

  public HomeException(Path folder, IOException cause) {
    super("The home " + folder + " cannot be used", cause);
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }
}
