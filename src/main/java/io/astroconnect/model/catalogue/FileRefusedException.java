package io.astroconnect.model.catalogue;

import java.util.Locale;

/** A file of clusters cannot be taken over at all; nothing of it was. */
public final class FileRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Problem {
    /** It is not there, or may not be read; the detail says why. */
    UNREADABLE,
    NOT_UTF_8,
    /** It has no head, or no row. */
    EMPTY,
    NO_ID,
    /** The detail: the column. */
    COLUMN_TWICE,
    /** The detail: what the parser says. */
    BROKEN,
    /** The detail: what stands where a cluster should. */
    NO_CLUSTER,
    /** It ends in the middle of something. */
    CUT_OFF,
    /** A text is longer, or something is nested deeper, than in any file of clusters. */
    OUT_OF_BOUNDS,
    /** The detail: how many rows are taken at once. */
    TOO_MANY,
    /** Since its preview. */
    OTHER_FILE,
    /** Since its preview, in the workspace; the detail: the cluster's id. */
    OTHER_CLUSTER;

    /** The key of its sentence in the bundle; arguments: line and detail. */
    public String key() {
      return "import.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Problem problem;
  private final long line;
  private final String detail;

  /**
   * Refuses a file.
   *
   * @param line where, from 1; 0 if it is about the whole file
   */
  public FileRefusedException(Problem problem, long line, String detail) {
    super(problem + " " + line + ": " + detail);
    this.problem = problem;
    this.line = line;
    this.detail = Refusal.brief(detail);
  }

  public Problem problem() {
    return problem;
  }

  public long line() {
    return line;
  }

  public String detail() {
    return detail;
  }
}
