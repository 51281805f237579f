package io.astroconnect.workspace;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A workspace file that cannot be used: where, and which rule it breaks. Carries no sentence: words
 * are made elsewhere.
 */
public final class WorkspaceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A rule that a workspace file can break. */
  public enum Mistake {
    /** The name of the file. */
    FILE_NAME,
    /** No such file; allowed are those that there are. */
    NO_FILE,
    UNREADABLE,
    /** A folder, or whatever else is no file. */
    NOT_A_FILE,
    TOO_LARGE,
    NOT_JSON,
    NOT_AN_OBJECT,
    NOT_A_LIST,
    NOT_A_TEXT,
    NOT_TRUE_OR_FALSE,
    UNKNOWN_KEY,
    /** A key whose name says that a secret follows. */
    SECRET,
    TWICE,
    MISSING,
    NAME,
    RESERVED,
    COLOUR,
    RED,
    ACCOUNT_ID,
    ACCOUNT_TWICE,
    PROFILE,
    ROLE_ARN,
    EXTERNAL_ID,
    /** Accounts that lead nowhere, or round. */
    VIA,
    ENDPOINT,
    /** An address of Astro's may have a path and has to keep the token secret. */
    ASTRO_ENDPOINT,
    ORGANIZATION,
    SERVICE_ACCOUNT;

    /** The key of its sentence in the bundle; arguments: what was given, and what is allowed. */
    public String key() {
      return "workspace.mistake." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final transient Path file;
  private final int line;
  private final String place;
  private final Mistake mistake;
  private final String given;
  private final String allowed;

  WorkspaceException(
      Path file, int line, String place, Mistake mistake, String given, String allowed) {
    super(file + ":" + line + ": " + place + ": " + mistake);
    this.file = file;
    this.line = line;
    this.place = place;
    this.mistake = mistake;
    this.given = given;
    this.allowed = allowed;
  }

  public Path file() {
    return file;
  }

  /** From 1 on; 0 if it is about the file as a whole. */
  public int line() {
    return line;
  }

  /** The key, such as {@code aws.accounts[0].id}; "" if it is about the file as a whole. */
  public String place() {
    return place;
  }

  public Mistake mistake() {
    return mistake;
  }

  /** What stands there, or ""; never a secret. */
  public String given() {
    return given;
  }

  /** The choices, where there are some, else "". */
  public String allowed() {
    return allowed;
  }
}
