package io.astroconnect.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The store could not be opened, read or written. Carries no sentence: words are made elsewhere.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Problem {
    /** A newer release wrote it; nothing was touched. */
    NEWER,
    /** Its file is no store, or a damaged one. It is left as it is. */
    DAMAGED,
    /** Another process kept it locked for too long. */
    BUSY,
    /** The disk is full. */
    FULL,
    /** The file or its folder cannot be read or written. */
    UNREACHABLE,
    /** Ours: nothing that a person could mend. */
    BUG;

    /** The key of its sentence in the bundle; arguments: the file, and the detail. */
    public String key() {
      return "store." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Problem problem;
  private final String file;
  private final String detail;

  /**
   * @param file the store's file
   * @param detail what SQLite or the system says, or for {@link Problem#NEWER} the file's version
   */
  public StoreException(Problem problem, String file, String detail, @Nullable Throwable cause) {
    super(problem + ": " + file + ": " + detail, cause);
    this.problem = problem;
    this.file = file;
    this.detail = detail;
  }

  public Problem problem() {
    return problem;
  }

  public String file() {
    return file;
  }

  public String detail() {
    return detail;
  }
}
