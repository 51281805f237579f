package io.astroconnect.ui.shell;

import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.words.Words;
import java.util.Optional;

/** What the keys do with the screen that is open; where there is nothing to do, it is said. */
final class KeyDeeds {
  private final ShellView shell;
  private final UndoStack done;
  private final Words words;
  private final Clipboards clipboards;

  KeyDeeds(ShellView shell, UndoStack done, Words words, Clipboards clipboards) {
    this.shell = shell;
    this.done = done;
    this.words = words;
    this.clipboards = clipboards;
  }

  private Optional<ScreenView> screen() {
    return shell.current();
  }

  /** Does the deed of the screen's blue button, or says why that is off; in a dialog, nothing. */
  void primary() {
    if (screen().isPresent()) {
      act(screen().flatMap(ScreenView::primary), "shell.no-primary");
    }
  }

  void export() {
    act(screen().flatMap(ScreenView::export), "shell.no-export");
  }

  private void act(Optional<PrimaryDeed> wanted, String none) {
    PrimaryDeed deed = wanted.orElseGet(() -> new PrimaryDeed(() -> {}, words.text(none)));
    if (deed.whyNot().isEmpty()) {
      deed.act().run();
    } else {
      shell.toast(deed.whyNot());
    }
  }

  void undo() {
    orSay(done.pop(), "shell.no-undo");
  }

  boolean back() {
    return screen().map(ScreenView::back).orElse(false);
  }

  void createNew() {
    screen().ifPresent(ScreenView::create);
  }

  void filter() {
    screen().ifPresent(ScreenView::filter);
  }

  void step(int rows) {
    screen().ifPresent(each -> each.step(rows));
  }

  void copyId() {
    Optional<String> id = screen().flatMap(ScreenView::id);
    id.ifPresent(clipboards::copy);
    shell.toast(
        id.map(copied -> words.text("shell.copied", copied)).orElse(words.text("shell.no-copy")));
  }

  void copyAs() {
    orSay(screen().map(ScreenView::copyAs).orElse(false), "shell.no-copy");
  }

  void remove() {
    orSay(screen().map(ScreenView::remove).orElse(false), "shell.no-remove");
  }

  boolean tab(int number) {
    return screen().map(each -> each.tab(number)).orElse(false);
  }

  private void orSay(boolean acted, String otherwise) {
    if (!acted) {
      shell.toast(words.text(otherwise));
    }
  }

  // what concerns the frame itself

  void search() {
    shell.openPalette();
  }

  boolean openNumber(int number) {
    return shell.openNumber(number);
  }

  boolean nextPane(boolean back) {
    return shell.nextPane(back);
  }

  void lookAgain() {
    shell.lookAgain();
  }

  void toggleLock() {
    shell.toggleLock();
  }

  void showKeys() {
    shell.showKeys();
  }
}
