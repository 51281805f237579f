package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.workspace.WorkspaceException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line as a whole. */
public final class CommandLineTool {
  private static final Logger LOG = LoggerFactory.getLogger(CommandLineTool.class);

  private final Desk desk;
  private final Paper paper;
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;

  /** A command line that writes there; {@code terminal} if a person can answer. */
  public CommandLineTool(Desk desk, PrintWriter out, PrintWriter err, boolean terminal) {
    this.desk = desk;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.paper = new Paper(out, err);
  }

  /** Runs a command; the exit status. */
  public int run(String... args) {
    Context context = new Context(desk, paper, terminal);
    CommandLine line = new CommandLine(new Root(context));
    line.addSubcommand(ClusterCommands.line(context));
    line.addSubcommand(IdentityCommands.line(context));
    line.addSubcommand(PeeringCommands.line(context));
    line.addSubcommand(SandboxCommands.line(context));
    line.setOut(out).setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // --workspace sandbox: the name of a workspace and of a command
    line.setAllowSubcommandsAsOptionParameters(true);
    line.setParameterExceptionHandler(this::usage);
    line.setExecutionExceptionHandler((broken, _, _) -> status(broken));
    return line.execute(args);
  }

  private int usage(CommandLine.ParameterException wrong, String[] args) {
    paper.say(String.valueOf(wrong.getMessage()));
    paper.say(
        desk.words().text("cli.see-help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
    return Status.USAGE;
  }

  private int status(Exception broken) {
    return switch (broken) {
      case InvalidValueException invalid -> said(desk.words().of(invalid), Status.USAGE);
      case WorkspaceException mistake -> said(String.valueOf(mistake.getMessage()), Status.USAGE);
      case FieldException field -> said(field.sentence(desk.words()), Status.USAGE);
      case LockedException _ -> said(desk.words().text("cli.locked"), Status.STOPPED);
      case RefusedException refused -> said(String.valueOf(refused.getMessage()), Status.STOPPED);
      case InterruptedException _ -> said(desk.words().text("cli.interrupted"), Status.WAITING);
      default -> {
        LOG.error("A command failed", broken);
        yield said(
            desk.words().text("cli.bug", String.valueOf(broken.getMessage())), Status.STOPPED);
      }
    };
  }

  private int said(String sentence, int status) {
    paper.say(sentence);
    return status;
  }

  /** Without a sub-command: the window. */
  @Command(
      name = "astro-connect",
      description = "Connects Astro clusters to customers’ data services.",
      footer = {"", "Example: astro-connect peering list --output json"})
  static final class Root implements Callable<Integer> {
    private final Context context;
    @Mixin private final Common common = new Common();

    @CommandLine.Option(names = "--version", description = "Says which version this is.")
    private boolean version;

    Root(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      if (version) {
        context.paper().line("Astro Connect " + context.desk().version());
        return Status.DONE;
      }
      return context.desk().window(common.home, common.workspace);
    }
  }
}
