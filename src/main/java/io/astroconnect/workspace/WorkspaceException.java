package io.astroconnect.workspace;

import java.nio.file.Path;

/** A workspace file that cannot be used; says file, line, key, and what is allowed. */
public final class WorkspaceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorkspaceException(Path file, int line, String key, String allowed) {
    super(
        file
            + (line > 0 ? ", line " + line : "")
            + (key.isEmpty() ? "" : ", " + key)
            + ": "
            + allowed);
  }
}
