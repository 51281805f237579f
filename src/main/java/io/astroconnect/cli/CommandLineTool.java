package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.catalogue.FileRefusedException;
import io.astroconnect.service.file.FileException;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.words.Words;
import io.astroconnect.workspace.HomeException;
import io.astroconnect.workspace.WorkspaceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command line as a whole. Has no log of its own: where that is kept is known only once a
 * command says which home it is about.
 */
public final class CommandLineTool {
  private final Desk desk;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Supplier<Terminal> terminal;

  /** Whoever may sit in front of it. */
  public interface Terminal {
    /** True if a person can be asked. */
    boolean asks();

    /** What the person types, "" at the end. */
    String answer();
  }

  /** A command line that writes there; the terminal is looked for only when it is needed. */
  public CommandLineTool(Desk desk, PrintWriter out, PrintWriter err, Supplier<Terminal> terminal) {
    this.desk = desk;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** Runs a command; the exit status. */
  public int run(String... args) {
    Root root = new Root(desk);
    Paper paper = new Paper(out, err);
    Context context = new Context(desk, paper, root.common, terminal);
    CommandLine line = new CommandLine(root);
    ClusterCommands.addTo(line, context);
    AllowlistCommands.addTo(line, context);
    IdentityCommands.addTo(line, context);
    PeeringCommands.addTo(line, context);
    line.addSubcommand(new WriteReport(context));
    ActivityCommands.addTo(line, context);
    SandboxCommands.addTo(line, context);
    line.getCommandSpec().versionProvider(() -> new String[] {"Astro Connect " + desk.version()});
    line.setOut(out).setErr(err).setColorScheme(plain());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false);
    line.setTrimQuotes(false);
    // --workspace sandbox: the name of a workspace and of a command
    line.setAllowSubcommandsAsOptionParameters(true);
    line.setUsageHelpAutoWidth(true);
    Examples.unbroken(line);
    line.setParameterExceptionHandler((wrong, _) -> usage(paper, wrong));
    line.setExecutionExceptionHandler((broken, _, _) -> status(paper, root.common, broken));
    return line.execute(args);
  }

  private static CommandLine.Help.ColorScheme plain() {
    return CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF);
  }

  private int usage(Paper paper, CommandLine.ParameterException wrong) {
    paper.say(new UsageSentence(desk.words()).of(wrong));
    paper.say(
        desk.words().text("cli.see-help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
    return Status.USAGE;
  }

  private int status(Paper paper, Common common, Exception broken) {
    Words words = desk.words();
    return switch (broken) {
      case FieldException field -> {
        paper.say(field.sentence(words));
        field.excerpt().forEach(paper::say);
        yield Status.USAGE;
      }
      case InvalidValueException invalid -> said(paper, words.of(invalid), Status.USAGE);
      case WorkspaceException mistake ->
          said(paper, WorkspaceSentence.of(words, mistake), Status.USAGE);
      case HomeException unusable ->
          said(
              paper,
              words.text("cli.home-unusable", unusable.folder(), why(unusable.getCause())),
              Status.USAGE);
      case LockedException _ ->
          said(
              paper,
              words.text("cli.locked", desk.workspaceFile(common.home(), common.workspace())),
              Status.STOPPED);
      case FileException unwritten ->
          said(paper, WriteReport.sentence(words, unwritten), Status.STOPPED);
      case FileRefusedException refused ->
          said(paper, ImportClusters.sentence(words, refused), Status.USAGE);
      case RefusedException refused ->
          said(paper, String.valueOf(refused.getMessage()), Status.STOPPED);
      case InterruptedException _ -> said(paper, words.text("cli.interrupted"), Status.WAITING);
      default ->
          said(paper, desk.explain(broken).orElseGet(() -> unforeseen(broken)), Status.STOPPED);
    };
  }

  private String unforeseen(Exception broken) {
    desk.log(broken);
    return desk.words().text("cli.bug", broken.toString());
  }

  private static int said(Paper paper, String sentence, int status) {
    paper.say(sentence);
    return status;
  }

  /** Without a sub-command: the window. */
  @Command(
      name = "astro-connect",
      description = "Connects Astro clusters to customers’ data services.",
      footer = {
        "",
        "Without a command it opens the window.",
        "Example: astro-connect peering list --output json"
      })
  static final class Root implements Callable<Integer> {
    private final Desk desk;
    @Mixin private final Common common = new Common();

    @Option(names = "--version", versionHelp = true, description = "Says which version this is.")
    boolean version;

    Root(Desk desk) {
      this.desk = desk;
    }

    @Override
    public Integer call() {
      return desk.window(common.home(), common.workspace());
    }
  }

  /** The sentence of a fault of ours; one of the platform often says no more than the path. */
  private static String why(@Nullable Throwable cause) {
    return cause != null && cause.getClass() == IOException.class && cause.getMessage() != null
        ? cause.getMessage()
        : String.valueOf(cause);
  }
}
