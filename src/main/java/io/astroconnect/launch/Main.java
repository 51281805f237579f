package io.astroconnect.launch;

import io.astroconnect.cli.CommandLineTool;
import io.astroconnect.words.Words;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts Astro Connect. It is no JavaFX {@code Application}: those need JavaFX as modules. */
public final class Main {
  /** How long a command that is told to end may take to close what it opened. */
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  private Main() {}

  /**
   * Opens the window, or runs a command.
   *
   * @param args the command line; none for the window
   */
  public static void main(String[] args) throws InterruptedException {
    // by Netty's own choice the JVM would warn of it on standard error, which is for people
    System.setProperty("io.grpc.netty.shaded.io.netty.noUnsafe", "true");
    // what broke before it could say so was stopped
    AtomicInteger status = new AtomicInteger(1);
    // calls to clouds can be interrupted on virtual threads alone
    Thread command = Thread.ofVirtual().name("command").start(() -> status.set(run(args)));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(command, status), "farewell"));
    command.join();
    System.exit(status.get());
  }

  private static int run(String... args) {
    Words words = Words.load(Locale.getDefault(), ZoneId.systemDefault());
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    LaunchDesk desk =
        new LaunchDesk(System.getenv(), words, new Windows(System.getenv(), words, err));
    return new CommandLineTool(desk, out, err, SystemTerminal::new).run(args);
  }

  /**
   * Told to end from outside: the command stops at once and closes what it opened. Then its own
   * exit status counts, not the signal's.
   */
  private static void end(Thread command, AtomicInteger status) {
    if (!command.isAlive()) {
      return;
    }
    command.interrupt();
    try {
      if (command.join(FAREWELL)) {
        Runtime.getRuntime().halt(status.get());
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
