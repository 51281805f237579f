package io.astroconnect.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work everywhere. Single letters only while no text field has the focus. */
final class ShellKeys {
  /** What the key sheet lists, in order. */
  static final List<String> SHEET =
      List.of(
          "palette", "filter", "down", "back", "screen", "enter", "primary", "new", "again", "lock",
          "sheet");

  private final ShellView shell;
  private boolean taken;

  ShellKeys(ShellView shell) {
    this.shell = shell;
  }

  void pressed(KeyEvent key) {
    taken = key.isShortcutDown() ? shortcut(key) : plain(key);
    if (taken) {
      key.consume();
    }
  }

  /** The character of a key that acted must not land in the field that got the focus by it. */
  void typed(KeyEvent key) {
    if (taken) {
      key.consume();
    }
  }

  private boolean shortcut(KeyEvent key) {
    return switch (key.getCode()) {
      case K -> does(shell::openPalette);
      case L -> does(shell::toggleLock);
      case ENTER -> does(shell::primary);
      default -> false;
    };
  }

  private boolean plain(KeyEvent key) {
    if (key.isAltDown()) {
      return key.getCode().isDigitKey()
          && shell.openNumber(Integer.parseInt(key.getCode().getChar()));
    }
    if (shell.current().isEmpty()) {
      return false;
    }
    if (key.getCode() == KeyCode.ESCAPE) {
      return shell.current().get().back();
    }
    return !typing(key) && letter(key);
  }

  private boolean letter(KeyEvent key) {
    return switch (key.getCode()) {
      case SLASH ->
          key.isShiftDown()
              ? does(shell::showKeys)
              : does(() -> shell.current().ifPresent(screen -> screen.filter()));
      case N -> does(() -> shell.current().ifPresent(screen -> screen.create()));
      case R -> does(shell::lookAgain);
      default -> false;
    };
  }

  private static boolean typing(KeyEvent key) {
    return key.getTarget() instanceof Node node && node instanceof TextInputControl;
  }

  private static boolean does(Runnable action) {
    action.run();
    return true;
  }
}
