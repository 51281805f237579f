package io.astroconnect.cli;

import io.astroconnect.words.Words;
import io.astroconnect.workspace.WorkspaceException;

/** File, line, key, and what is allowed there. */
final class WorkspaceSentence {
  private WorkspaceSentence() {}

  static String of(Words words, WorkspaceException mistake) {
    String rule = words.text(mistake.mistake().key(), mistake.given(), mistake.allowed());
    return words.text(
        "workspace.mistake",
        mistake.file(),
        mistake.line() == 0 ? "" : Integer.toString(mistake.line()),
        mistake.place(),
        rule);
  }
}
