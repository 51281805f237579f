package io.astroconnect.cli;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.Preview;
import io.astroconnect.task.Progress;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code peering check|start|status|list|confirm|unconfirm}. */
@Command(
    name = "peering",
    description = "VPC peerings.",
    footer = {"", "Example: astro-connect peering list --output json"})
final class PeeringCommands {
  @Mixin final Common common = new Common();

  private PeeringCommands() {}

  static CommandLine line(Context context) {
    return new CommandLine(new PeeringCommands())
        .addSubcommand(new CheckIt(context))
        .addSubcommand(new Start(context))
        .addSubcommand(new StatusOf(context))
        .addSubcommand(new ListAll(context))
        .addSubcommand(new Confirm(context))
        .addSubcommand(new Unconfirm(context));
  }

  /** Writes a peering; its exit status. */
  private static int show(Context context, Common common, PeeringView view) {
    if (common.json()) {
      context.paper().json(new PeeringJson(context.words()).of(view));
    } else {
      context
          .paper()
          .line(
              view.id()
                  + "  "
                  + view.checklist().connectionId()
                  + "  "
                  + view.checklist().state().key());
      steps(context, view.checklist().steps());
    }
    return Status.of(view.checklist().state());
  }

  private static void steps(Context context, List<Step> steps) {
    context
        .paper()
        .table(
            List.of("STEP", "OWNER", "STATE", "WHY"),
            steps.stream()
                .map(
                    step ->
                        List.of(
                            step.id().value(),
                            step.owner().name().toLowerCase(Locale.ROOT),
                            step.state().name().toLowerCase(Locale.ROOT),
                            context.words().of(step.reason())))
                .toList());
  }

  private static boolean foreign(Context context, AwsPeeringIntent intent) {
    if (TargetOptions.foreign(intent.cluster())) {
      context
          .paper()
          .say(
              context
                  .words()
                  .text("cli.not-aws", intent.cluster().name(), intent.cluster().provider()));
      return true;
    }
    return false;
  }

  @Command(
      name = "check",
      description = "Looks at what stands in the way; sends nothing.",
      footer = {
        "",
        "Example: astro-connect peering check --cluster halden-prod-euc1 --account 004815162342",
        "  --region eu-central-1 --vpc vpc-0a1f4c7e92b3d5680 --cidr 10.44.0.0/16"
      })
  static final class CheckIt implements Callable<Integer> {
    private final Context context;
    @Mixin private final Common common = new Common();
    @Mixin private final TargetOptions target = new TargetOptions();

    CheckIt(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      TargetOptions.Read read = target.read(true);
      try (Session session = context.open(common)) {
        AwsPeeringIntent intent = target.intent(session, read);
        Preview preview = session.peerings().preview(intent);
        if (common.json()) {
          PeeringJson json = new PeeringJson(context.words());
          context.paper().json(preview.checks().stream().map(json::of).toList());
        } else {
          context
              .paper()
              .table(
                  List.of("CHECK", "LEVEL", "WHY"),
                  preview.checks().stream().map(this::row).toList());
        }
        return preview.stopped() ? Status.STOPPED : Status.DONE;
      }
    }

    private List<String> row(Check check) {
      return List.of(
          check.id(), check.level().name().toLowerCase(Locale.ROOT), context.words().of(check));
    }
  }

  @Command(
      name = "start",
      description = "Asks for a peering, or goes on where it stands.",
      footer = {
        "",
        "Example: astro-connect peering start --cluster halden-prod-euc1 --account 004815162342",
        "  --region eu-central-1 --vpc vpc-0a1f4c7e92b3d5680 --cidr 10.44.0.0/16 --yes"
      })
  static final class Start implements Callable<Integer> {
    private final Context context;
    @Mixin private final Common common = new Common();
    @Mixin private final TargetOptions target = new TargetOptions();

    @Option(names = "--yes", description = "Does not ask before it sends.")
    private boolean yes;

    @Option(names = "--ticket", description = "Written beside it.")
    private String ticket = "";

    Start(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
      TargetOptions.Read read = target.read(true);
      try (Session session = context.open(common)) {
        AwsPeeringIntent intent = target.intent(session, read);
        if (foreign(context, intent)) {
          return Status.STOPPED;
        }
        if (session.peerings().find(intent).isEmpty() || !yes) {
          Preview preview = session.peerings().preview(intent);
          if (stopped(preview, session.peerings().find(intent).isPresent())) {
            return Status.STOPPED;
          }
          if (!yes && !agreed(preview)) {
            return Status.USAGE;
          }
        }
        return show(context, common, session.peerings().start(intent, ticket, Progress.none()));
      }
    }

    private boolean stopped(Preview preview, boolean asked) {
      if (asked || !preview.stopped()) {
        return false;
      }
      preview.checks().stream()
          .filter(check -> check.level() == Check.Level.STOP)
          .forEach(check -> context.paper().say(context.words().of(check)));
      return true;
    }

    private boolean agreed(Preview preview) {
      preview
          .checklist()
          .steps()
          .forEach(
              step ->
                  context
                      .paper()
                      .say(
                          context.words().of(step.owner())
                              + ": "
                              + context.words().step(step.id())));
      if (!context.terminal()) {
        context.paper().say(context.words().text("cli.needs-yes"));
        return false;
      }
      context.paper().say(context.words().text("cli.send"));
      String answer = new Scanner(System.in, Charset.defaultCharset()).nextLine();
      return answer.strip().equalsIgnoreCase("y");
    }
  }

  @Command(
      name = "status",
      description = "Looks at a peering, by our id, AWS’s, or the options of start.",
      footer = {"", "Example: astro-connect peering status pcx-0d3b7a61f9c2e4850"})
  static final class StatusOf implements Callable<Integer> {
    private final Context context;
    @Mixin private final Common common = new Common();
    @Mixin private final TargetOptions target = new TargetOptions();

    @Parameters(paramLabel = "ID", arity = "0..1")
    private String id = "";

    StatusOf(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      try (Session session = context.open(common)) {
        return show(context, common, session.peerings().observe(which(session)));
      }
    }

    private ConnectionId which(Session session) {
      if (id.isBlank() && target.given()) {
        AwsPeeringIntent intent = target.intent(session, target.read(false));
        return session
            .peerings()
            .find(intent)
            .orElseThrow(() -> new RefusedException(context.words().text("cli.not-asked")));
      }
      return session.peerings().resolve(id);
    }
  }

  @Command(
      name = "list",
      description = "All peerings, looked at again.",
      footer = {"", "Example: astro-connect peering list"})
  static final class ListAll implements Callable<Integer> {
    private final Context context;
    @Mixin private final Common common = new Common();

    ListAll(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
      try (Session session = context.open(common)) {
        List<PeeringView> all = session.peerings().observeAll(Progress.none());
        if (common.json()) {
          PeeringJson json = new PeeringJson(context.words());
          context.paper().json(all.stream().map(json::of).toList());
        } else {
          context
              .paper()
              .table(
                  List.of("ID", "CLUSTER", "ACCOUNT", "VPC", "CONNECTION", "STATUS"),
                  all.stream().map(ListAll::row).toList());
        }
        return Status.DONE;
      }
    }

    private static List<String> row(PeeringView view) {
      return List.of(
          view.id().value(),
          view.cluster().name(),
          view.target().account().value(),
          view.target().vpc().value(),
          view.checklist().connectionId(),
          view.checklist().state().key());
    }
  }

  /** What confirm and unconfirm share. */
  abstract static class Word implements Callable<Integer> {
    private final Context context;
    @Mixin final Common common = new Common();

    @Parameters(paramLabel = "ID")
    private String id = "";

    @Option(names = "--step", required = true, description = "The step of theirs.")
    private String step = "";

    @Option(names = "--by", required = true, description = "Who said so.")
    String by = "";

    Word(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      StepId which = FieldException.read("--step", step, StepId::parse);
      try (Session session = context.open(common)) {
        ConnectionId connection = session.peerings().resolve(id);
        session.peerings().observe(connection);
        return show(context, common, write(session, connection, which));
      }
    }

    abstract PeeringView write(Session session, ConnectionId connection, StepId which);
  }

  @Command(
      name = "confirm",
      description = "Writes down that a person says a step of theirs is done.",
      footer = {
        "",
        "Example: astro-connect peering confirm p-7k3m9q2x --step return-routes --by 'A. Moss'"
      })
  static final class Confirm extends Word {
    @Option(names = "--ticket", description = "Where it was said.")
    private String ticket = "";

    Confirm(Context context) {
      super(context);
    }

    @Override
    PeeringView write(Session session, ConnectionId connection, StepId which) {
      return session.peerings().confirm(connection, which, by, ticket);
    }
  }

  @Command(
      name = "unconfirm",
      description = "Takes a confirmation back.",
      footer = {
        "",
        "Example: astro-connect peering unconfirm p-7k3m9q2x --step return-routes --by m.keller"
      })
  static final class Unconfirm extends Word {
    @Option(names = "--ticket", description = "Where it was said.")
    private String ticket = "";

    Unconfirm(Context context) {
      super(context);
    }

    @Override
    PeeringView write(Session session, ConnectionId connection, StepId which) {
      return session
          .peerings()
          .unconfirm(connection, which, ticket.isBlank() ? by : by + ", " + ticket);
    }
  }
}
