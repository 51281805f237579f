package io.astroconnect.launch;

import io.astroconnect.cli.CommandLineTool;
import java.util.Optional;

/** The terminal that this process was started in, if in one. */
final class SystemTerminal implements CommandLineTool.Terminal {
  private final Optional<java.io.Console> console =
      Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);

  @Override
  public boolean asks() {
    return console.isPresent();
  }

  @Override
  public String answer() {
    return console.map(java.io.Console::readLine).orElse("");
  }
}
