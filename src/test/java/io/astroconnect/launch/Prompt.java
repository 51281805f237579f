package io.astroconnect.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.cli.CommandLineTool;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.sandbox.BriskSandbox;
import io.astroconnect.sandbox.Sandbox;
import io.astroconnect.words.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command line of a home of its own, wired as a person has it: real store, real adapters, and the
 * home's sandbox, which keeps running between commands.
 */
public final class Prompt implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LOGS = "astroconnect.logs";

  private final Path home;
  private final Sandbox sandbox;
  private final SandboxControl control;
  private final @Nullable String logs = System.getProperty(LOGS);
  private final Map<String, String> environment = new HashMap<>();
  private final Deque<String> typed = new ArrayDeque<>();
  private final List<String> windows = new ArrayList<>();

  /** The command line of this home, which is made. */
  public Prompt(Path home) {
    this(home, BriskSandbox.TAKING, BriskSandbox.ANSWERING);
  }

  /** The same, where a request is taken for so long, and customers answer after such a time. */
  public Prompt(Path home, Duration taking, Duration answering) {
    this.home = home;
    try {
      this.sandbox = BriskSandbox.open(home, taking, answering);
    } catch (java.io.IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
    this.control = new SandboxControl(sandbox.endpoints().control());
  }

  /**
   * What a command wrote, and how it ended.
   *
   * @param out standard output, the result alone
   * @param err standard error, sentences
   */
  public record Said(int status, String out, String err) {

    /** The result as JSON; there is nothing else. */
    public JsonNode json() {
      try (var parser = JSON.createParser(out)) {
        JsonNode tree = JSON.readTree(parser);
        assertThat(parser.nextToken()).as("behind the result").isNull();
        return tree;
      } catch (java.io.IOException notJson) {
        throw new AssertionError("No JSON: " + this, notJson);
      }
    }

    /** The lines of the result. */
    public List<String> lines() {
      return out.lines().toList();
    }

    /** The keys of a JSON object, in their order. */
    public static List<String> keys(JsonNode object) {
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      return keys;
    }
  }

  /** Types a command for this home. */
  public Said run(String... args) {
    return bare(Stream.concat(Stream.of("--home", home.toString()), Stream.of(args)));
  }

  /** Types a command as it stands, without naming the home. */
  public Said bare(String... args) {
    return bare(Stream.of(args));
  }

  private Said bare(Stream<String> args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = tool(new PrintWriter(out), new PrintWriter(err)).run(args.toArray(String[]::new));
    return new Said(status, out.toString(), err.toString());
  }

  /** The command line itself, writing there. */
  public CommandLineTool tool(PrintWriter out, PrintWriter err) {
    Words words = Words.load(Locale.ENGLISH, ZoneOffset.UTC);
    LaunchDesk desk =
        new LaunchDesk(
            environment,
            words,
            (homes, asked, workspace) -> {
              windows.add(homes.home(asked).folder() + " " + workspace);
              return 0;
            });
    return new CommandLineTool(desk, out, err, Terminal::new);
  }

  /** A terminal if something is typed into it. */
  private final class Terminal implements CommandLineTool.Terminal {
    @Override
    public boolean asks() {
      return !typed.isEmpty();
    }

    @Override
    public String answer() {
      return typed.remove();
    }
  }

  /** From now on a person sits there, who answers so. */
  public void willType(String answer) {
    typed.add(answer);
  }

  /** Sets a variable of the environment. */
  public void set(String variable, String value) {
    environment.put(variable, value);
  }

  /** Windows that were opened: home and workspace. */
  public List<String> windows() {
    return windows;
  }

  public Path home() {
    return home;
  }

  public SandboxControl sandbox() {
    return control;
  }

  /** How often the sandbox was asked for an action. */
  public long calls(String action) {
    return control.calls().getOrDefault(action, 0L);
  }

  /** Writes a workspace file. */
  public Path workspace(String name, String json) {
    try {
      Path file = home.resolve("workspaces").resolve(name + ".json");
      Files.createDirectories(file.getParent());
      return Files.writeString(file, json);
    } catch (java.io.IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  @Override
  public void close() {
    Closing.all(List.of(sandbox, control));
    if (logs == null) {
      System.clearProperty(LOGS);
    } else {
      System.setProperty(LOGS, logs);
    }
  }
}
