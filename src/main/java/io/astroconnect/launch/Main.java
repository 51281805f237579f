package io.astroconnect.launch;

import io.astroconnect.cli.CommandLineTool;
import io.astroconnect.words.Words;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Starts Astro Connect. It is no JavaFX {@code Application}: those need JavaFX as modules. */
public final class Main {

  private Main() {}

  /**
   * Opens the window, or runs a command.
   *
   * @param args the command line; none for the window
   */
  public static void main(String[] args) {
    Words words = Words.load(Locale.getDefault(), ZoneId.systemDefault());
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    boolean terminal =
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
    LaunchDesk desk =
        new LaunchDesk(System.getenv(), words, new Windows(System.getenv(), words, err));
    System.exit(new CommandLineTool(desk, out, err, terminal).run(args));
  }
}
