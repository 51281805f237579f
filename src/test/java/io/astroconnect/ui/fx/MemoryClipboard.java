package io.astroconnect.ui.fx;

import java.util.Optional;

/** A clipboard of a test's own, so that tests do not see each other's. */
final class MemoryClipboard implements Clipboards {

  private Optional<String> text = Optional.empty();

  @Override
  public void copy(String copied) {
    text = Optional.of(copied);
  }

  @Override
  public Optional<String> text() {
    return text;
  }
}
