package io.astroconnect.ui.shell;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Hears the keys that work everywhere, before the controls do. */
final class ShellKeys {
  /** What a dialog must not get either, though it does nothing there. */
  private static final Set<ShellKey> OVER_DIALOGS = EnumSet.of(ShellKey.PRIMARY);

  private final KeyDeeds deeds;
  private final BooleanSupplier screen;
  private boolean taken;

  /**
   * Hears them for these.
   *
   * @param screen whether the screen has the keyboard, and no dialog
   */
  ShellKeys(KeyDeeds deeds, BooleanSupplier screen) {
    this.deeds = deeds;
    this.screen = screen;
  }

  void pressed(KeyEvent key) {
    taken = acts(key);
    if (taken) {
      key.consume();
    }
  }

  /** The character of a key that acted must not land in the field that got the focus by it. */
  void typed(KeyEvent key) {
    if (taken || (!typing(key) && acts(key))) {
      key.consume();
    }
  }

  private boolean acts(KeyEvent key) {
    return Arrays.stream(ShellKey.values())
        .filter(each -> screen.getAsBoolean() || OVER_DIALOGS.contains(each))
        .filter(each -> each.is(key))
        .findFirst()
        .map(each -> each.act(deeds, key))
        .orElse(false);
  }

  /** Single letters belong to the text that has the focus. */
  static boolean typing(KeyEvent key) {
    return key.getTarget() instanceof TextInputControl;
  }
}
