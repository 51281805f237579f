package io.astroconnect.cli;

import io.astroconnect.words.Words;
import java.util.function.Supplier;

/** What every command gets. */
record Context(Desk desk, Paper paper, Common common, Supplier<CommandLineTool.Terminal> terminal) {

  Words words() {
    return desk.words();
  }

  /** The workspace with its clouds. */
  Session open() {
    return desk.open(common.home(), common.workspace());
  }

  /** What the workspace keeps; asks no cloud. */
  Shelf shelf() {
    return desk.shelf(common.home(), common.workspace());
  }

  Desk.SandboxDesk sandbox() {
    return desk.sandbox(common.home(), common.workspace());
  }
}
