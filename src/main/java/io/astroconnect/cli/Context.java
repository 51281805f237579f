package io.astroconnect.cli;

import io.astroconnect.words.Words;

/** What every command gets. */
record Context(Desk desk, Paper paper, boolean terminal) {
  Words words() {
    return desk.words();
  }

  Session open(Common common) {
    return desk.open(common.home, common.workspace);
  }
}
