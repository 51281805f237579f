package io.astroconnect.ui.shell;

import io.astroconnect.ui.fx.Undo;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was done last and can be taken back, the newest first. */
final class UndoStack {
  private static final int MOST = 20;

  private final Deque<Undo> done = new ArrayDeque<>();

  void push(Undo undo) {
    done.push(undo);
    if (done.size() > MOST) {
      done.removeLast();
    }
  }

  /** Takes the newest back; false if there is none. */
  boolean pop() {
    if (done.isEmpty()) {
      return false;
    }
    done.pop().takeBack();
    return true;
  }
}
