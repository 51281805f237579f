package io.astroconnect.service.file;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file could not be written; a file that was there before is as it was. */
public final class FileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Problem {
    /** The folder that it should go to does not exist. */
    NO_FOLDER,
    /** The folder is there and may not be written to, or the file may not be replaced. */
    NOT_WRITABLE,
    /** There is a folder, a device or something else of that name. */
    NO_FILE,
    /** Anything else that the system says, such as a full disk. */
    BROKEN;

    /** The key of its sentence in the bundle; its arguments are {@link #args}. */
    public String key() {
      return "report.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Problem problem;
  private final String file;
  private final String folder;
  private final String detail;

  FileException(Problem problem, Path file, @Nullable Throwable cause) {
    super(problem + ": " + file, cause);
    this.problem = problem;
    this.file = file.toString();
    this.folder = String.valueOf(file.getParent());
    this.detail = cause == null ? "" : String.valueOf(cause.getMessage());
  }

  public Problem problem() {
    return problem;
  }

  /** What the system says, or "". */
  public String detail() {
    return detail;
  }

  /** What its sentence names: the file, its folder, and the detail. */
  public Object[] args() {
    return new Object[] {file, folder, detail};
  }
}
