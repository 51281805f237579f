package io.astroconnect.ui.shell;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A key of the window: what the sheet lists, and what it does. There is no other list of them. */
enum ShellKey {
  PALETTE(Group.EVERYWHERE, "palette"),
  SCREEN(Group.EVERYWHERE, "screen"),
  PANE(Group.EVERYWHERE, "pane"),
  BACK(Group.EVERYWHERE, "back"),
  PRIMARY(Group.EVERYWHERE, "primary"),
  NEW(Group.EVERYWHERE, "new"),
  AGAIN(Group.EVERYWHERE, "again"),
  UNDO(Group.EVERYWHERE, "undo"),
  LOCK(Group.EVERYWHERE, "lock"),
  SHEET(Group.EVERYWHERE, "sheet"),
  FILTER(Group.LIST, "filter"),
  /** What every list does by itself, as {@link #ENTER}. */
  DOWN(Group.LIST, "down"),
  ENTER(Group.LIST, "enter"),
  PREVIOUS(Group.LIST, "previous"),
  NEXT(Group.LIST, "next"),
  COPY_ID(Group.LIST, "copy"),
  COPY_AS(Group.LIST, "copy-as"),
  TAB(Group.LIST, "tab"),
  REMOVE(Group.LIST, "remove"),
  EXPORT(Group.LIST, "export");

  /** Under which title the sheet lists it. */
  enum Group {
    EVERYWHERE("everywhere"),
    LIST("list");

    private final String word;

    Group(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private final Group group;
  private final String word;

  ShellKey(Group group, String word) {
    this.group = group;
    this.word = word;
  }

  /** Those of one group, in the order of the sheet. */
  static List<ShellKey> of(Group group) {
    return Arrays.stream(values()).filter(key -> key.group == group).toList();
  }

  /** The bundle's name for it. */
  String word() {
    return word;
  }

  /** Whether this is this key, pressed or typed. */
  boolean is(KeyEvent key) {
    return key.getEventType() == KeyEvent.KEY_TYPED
        ? character().equals(key.getCharacter())
        : pressed(key);
  }

  /** A sign: which key makes it differs from keyboard to keyboard. */
  private String character() {
    return switch (this) {
      case SHEET -> "?";
      case FILTER -> "/";
      case PREVIOUS -> "[";
      case NEXT -> "]";
      default -> "none";
    };
  }

  private boolean pressed(KeyEvent key) {
    KeyCode code = key.getCode();
    return switch (this) {
      case PALETTE -> ctrl(key) && code == KeyCode.K;
      case SCREEN -> key.isAltDown() && !key.isShortcutDown() && code.isDigitKey();
      case PANE -> code == KeyCode.F6;
      case BACK -> code == KeyCode.ESCAPE;
      case PRIMARY -> ctrl(key) && code == KeyCode.ENTER;
      case NEW -> letter(key) && code == KeyCode.N;
      case AGAIN -> letter(key) && code == KeyCode.R;
      // a text takes back its own typing
      case UNDO -> ctrl(key) && !ShellKeys.typing(key) && code == KeyCode.Z;
      case LOCK -> ctrl(key) && code == KeyCode.L;
      case SHEET -> code == KeyCode.F1;
      case COPY_ID -> letter(key) && code == KeyCode.C;
      case COPY_AS -> plain(key) && key.isShiftDown() && code == KeyCode.C;
      case TAB -> ctrl(key) && code.isDigitKey();
      case REMOVE -> letter(key) && code == KeyCode.DELETE;
      case EXPORT -> ctrl(key) && code == KeyCode.E;
      case FILTER, DOWN, ENTER, PREVIOUS, NEXT -> false;
    };
  }

  /** Does it; false if there was nothing to do, and the key is left to others. */
  boolean act(KeyDeeds deeds, KeyEvent key) {
    return switch (this) {
      case PALETTE -> does(deeds::search);
      case SCREEN -> deeds.openNumber(digit(key));
      case PANE -> deeds.nextPane(key.isShiftDown());
      case BACK -> deeds.back();
      case PRIMARY -> does(deeds::primary);
      case NEW -> does(deeds::createNew);
      case AGAIN -> does(deeds::lookAgain);
      case UNDO -> does(deeds::undo);
      case LOCK -> does(deeds::toggleLock);
      case SHEET -> does(deeds::showKeys);
      case FILTER -> does(deeds::filter);
      case PREVIOUS -> does(() -> deeds.step(-1));
      case NEXT -> does(() -> deeds.step(1));
      case COPY_ID -> does(deeds::copyId);
      case COPY_AS -> does(deeds::copyAs);
      case TAB -> deeds.tab(digit(key));
      case REMOVE -> does(deeds::remove);
      case EXPORT -> does(deeds::export);
      case DOWN, ENTER -> false;
    };
  }

  private static int digit(KeyEvent key) {
    return Integer.parseInt(key.getCode().getChar());
  }

  private static boolean ctrl(KeyEvent key) {
    return key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
  }

  private static boolean letter(KeyEvent key) {
    return plain(key) && !key.isShiftDown();
  }

  private static boolean plain(KeyEvent key) {
    return !key.isShortcutDown()
        && !key.isControlDown()
        && !key.isMetaDown()
        && !key.isAltDown()
        && !ShellKeys.typing(key);
  }

  private static boolean does(Runnable action) {
    action.run();
    return true;
  }
}
