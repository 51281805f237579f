package io.astroconnect.handover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real shell. */
public final class Bash {

  private Bash() {}

  /** What {@code bash -n} says to a script; "" if it is well-formed. */
  public static String check(Path folder, String script) throws Exception {
    return run(folder, script, "-n");
  }

  /**
   * Runs a script in which some commands only tell their arguments: each word ends with NUL, each
   * call with an empty word. They tell it past whatever takes up their output.
   */
  public static List<List<String>> calls(Path folder, String script, String... commands)
      throws Exception {
    StringBuilder stubs = new StringBuilder("exec 3>calls\n");
    for (String command : commands) {
      stubs.append(command).append("() { printf '%s\\0' ").append(command);
      stubs.append(" \"$@\" $'\\001' >&3; }\n");
    }
    run(folder, stubs + script);
    String said = Files.readString(folder.resolve("calls"), StandardCharsets.UTF_8);
    return List.of(said.split("\u0001\0")).stream()
        .filter(call -> !call.isEmpty())
        .map(call -> List.of(call.split("\0", -1)))
        .map(words -> words.subList(0, words.size() - 1))
        .toList();
  }

  private static String run(Path folder, String script, String... options) throws Exception {
    Path file = folder.resolve("script.sh");
    Path out = folder.resolve("out");
    Files.writeString(file, script);
    ProcessBuilder bash = new ProcessBuilder("bash");
    bash.command().addAll(List.of(options));
    bash.command().add(file.toString());
    bash.environment().put("LC_ALL", "C.UTF-8");
    Process process =
        bash.redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .directory(folder.toFile())
            .start();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("bash did not end");
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
