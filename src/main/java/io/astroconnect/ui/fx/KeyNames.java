package io.astroconnect.ui.fx;

import java.util.Locale;

/** What keys are called on this machine's keyboard: {@code Ctrl} is {@code Cmd} on macOS. */
public final class KeyNames {
  private static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

  private KeyNames() {}

  /** The keys, as the keyboard of this machine names them. */
  public static String here(String keys) {
    return named(keys, MAC);
  }

  static String named(String keys, boolean mac) {
    return mac ? keys.replace("Ctrl", "Cmd").replace("Alt", "Option") : keys;
  }
}
