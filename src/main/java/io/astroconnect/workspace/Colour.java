package io.astroconnect.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What tells workspaces apart at a glance. */
public enum Colour {
  TEAL,
  VIOLET,
  SLATE,
  OLIVE,
  BROWN,
  /** Production's alone. */
  RED;

  /** The name in files and style sheets, such as {@code teal}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those that a file may choose. */
  static List<Colour> choices() {
    return Arrays.stream(values()).filter(colour -> colour != RED).toList();
  }
}
