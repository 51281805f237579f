package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.OneLine;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.Preview;
import io.astroconnect.service.peering.Swept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code peering …}. */
@Command(
    name = "peering",
    description = "VPC peerings.",
    footer = {"", "Example: astro-connect peering list --output json"})
final class PeeringCommands {
  private PeeringCommands() {}

  static void addTo(CommandLine line, Context context) {
    line.addSubcommand(
        new CommandLine(new PeeringCommands())
            .addSubcommand(new Look(context))
            .addSubcommand(new PlanPeering(context))
            .addSubcommand(new StartPeering(context))
            .addSubcommand(new AdoptPeering(context))
            .addSubcommand(new ReissuePeering(context))
            .addSubcommand(new RemovePeering(context))
            .addSubcommand(new DriftOfPeerings(context))
            .addSubcommand(new WatchPeering(context))
            .addSubcommand(new HandOverPeering(context))
            .addSubcommand(new StatusOf(context))
            .addSubcommand(new All(context))
            .addSubcommand(new Confirm(context))
            .addSubcommand(new Unconfirm(context)));
  }

  /** True, and said, for a cluster whose peerings cannot be made here yet. */
  static boolean notOnAws(Context context, Cluster cluster) {
    if (cluster.provider() == Provider.AWS) {
      return false;
    }
    context
        .paper()
        .say(
            context
                .words()
                .text("cli.not-aws", cluster.name(), context.words().of(cluster.provider())));
    return true;
  }

  /** True, and said, if what was typed is not for the cloud that the cluster runs on. */
  static boolean otherCloud(Context context, Cluster cluster, TargetOptions.Form form) {
    if (form.fits(cluster)) {
      return false;
    }
    if (cluster.provider() != Provider.AZURE) {
      context
          .paper()
          .say(
              context
                  .words()
                  .text("cli.other-cloud", cluster.name(), context.words().of(cluster.provider())));
      return true;
    }
    context
        .paper()
        .say(
            context
                .words()
                .text("cli.not-aws", cluster.name(), context.words().of(cluster.provider())));
    return true;
  }

  /** Our id of a peering, by it or by the cloud's. */
  private static ConnectionId resolve(Session session, String typed) {
    return FieldException.read("ID", typed, session.peerings()::resolve);
  }

  @Command(
      name = "check",
      description = "Looks at what stands in the way; sends nothing.",
      footer = {
        "",
        "Example: astro-connect peering check --cluster halden-prod-euc1 --account 004815162342"
            + " --region eu-central-1 --vpc vpc-0a1f4c7e92b3d5680 --cidr 10.44.0.0/16"
      })
  private static final class Look implements Callable<Integer> {
    private final Context context;
    @Mixin private final TargetOptions target = new TargetOptions();

    @Option(
        names = "--permissions",
        description = "Also asks AWS by DryRun whether the calls that follow are permitted.")
    private boolean permissions;

    Look(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      TargetOptions.Form form = target.read();
      try (Session session = context.open()) {
        PeeringIntent intent = target.intent(target.cluster(session), form);
        Preview preview = session.peerings().preview(intent);
        List<Check> checks = new ArrayList<>(preview.checks());
        if (permissions && intent instanceof AwsPeeringIntent aws) {
          checks.addAll(session.permissions().check(aws, preview.checklist()));
        }
        new PeeringPage(context, session.words()).checks(checks);
        return checks.stream().anyMatch(check -> check.level() == Check.Level.STOP)
            ? Status.STOPPED
            : Status.DONE;
      }
    }
  }

  @Command(
      name = "status",
      description = "Looks at a peering: by our id, by the cloud’s, or by the options of start.",
      footer = {"", "Example: astro-connect peering status pcx-0d3b7a61f9c2e4850"})
  private static final class StatusOf implements Callable<Integer> {
    private final Context context;
    @Mixin private final TargetOptions target = new TargetOptions();

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Such as p-7k3m9q2x or pcx-….")
    private String id = "";

    StatusOf(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      Optional<TargetOptions.Form> form =
          Pasted.trim(id).isEmpty() && target.given()
              ? Optional.of(target.readTarget())
              : Optional.empty();
      if (form.isEmpty()) {
        FieldException.read("ID", id, this::named);
      }
      try (Session session = context.open()) {
        PeeringPage page = new PeeringPage(context, session.words());
        return form.isPresent()
            ? byTarget(session, page, form.get())
            : page.show(session.peerings().observe(resolve(session, id)));
      }
    }

    private String named(String typed) {
      if (typed.isEmpty()) {
        throw new InvalidValueException(Rule.CONNECTION_ID, "");
      }
      if (target.given()) {
        throw new InvalidValueException(Rule.CONNECTION_OR_TARGET, typed);
      }
      return typed;
    }

    private int byTarget(Session session, PeeringPage page, TargetOptions.Form form) {
      Cluster cluster = target.cluster(session);
      if (otherCloud(context, cluster, form)) {
        return Status.STOPPED;
      }
      PeeringIntent intent = target.intent(cluster, form);
      Optional<ConnectionId> known = session.peerings().find(intent);
      return known.isPresent()
          ? page.show(session.peerings().observe(known.get()))
          : page.show(intent, session.peerings().preview(intent));
    }
  }

  @Command(
      name = "list",
      description = "Looks at all peerings.",
      footer = {"", "Example: astro-connect peering list --output json"})
  private static final class All implements Callable<Integer> {
    private final Context context;
    @Mixin private final Sweep sweep = new Sweep();

    All(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
      sweep.check();
      try (Session session = context.open()) {
        Swept swept = sweep.over(session);
        new PeeringPage(context, session.words()).show(swept.all());
        sweep.sayLate(context, session, swept);
        return Status.DONE;
      }
    }
  }

  /** What confirm and unconfirm share. */
  private abstract static class Word implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "ID", description = "Our id of the peering, or AWS’s.")
    private String id = "";

    @Option(
        names = "--step",
        required = true,
        paramLabel = "STEP",
        description = "A step of theirs, such as return-routes.")
    private String step = "";

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who says so.")
    private String by = "";

    @Option(names = "--ticket", paramLabel = "TICKET", description = "Where it was said.")
    private String ticket = "";

    Word(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      StepId which = FieldException.read("--step", step, StepId::parse);
      String who = FieldException.read("--by", by, Word::somebody);
      String where =
          FieldException.read("--ticket", ticket, text -> OneLine.read(text, Rule.TICKET));
      try (Session session = context.open()) {
        ConnectionId connection = resolve(session, id);
        session.peerings().observe(connection);
        PeeringView view =
            FieldException.read(
                "--step", which.value(), _ -> write(session, connection, which, who, where));
        return new PeeringPage(context, session.words()).show(view);
      }
    }

    private static String somebody(String text) {
      if (text.isEmpty()) {
        throw new InvalidValueException(Rule.WHO, "");
      }
      return OneLine.read(text, Rule.WHO);
    }

    void nothingTold(StepId which) {
      context.paper().say(context.words().text("cli.not-told", which));
    }

    abstract PeeringView write(
        Session session, ConnectionId connection, StepId which, String who, String ticket);
  }

  @Command(
      name = "confirm",
      description = "Writes down that a person says a step of theirs is done.",
      footer = {
        "",
        "Example: astro-connect peering confirm p-7k3m9q2x --step return-routes"
            + " --by 'Ines Halvorsen' --ticket INC-20418"
      })
  private static final class Confirm extends Word {
    Confirm(Context context) {
      super(context);
    }

    @Override
    PeeringView write(
        Session session, ConnectionId connection, StepId which, String who, String ticket) {
      return session.peerings().confirm(connection, which, who, ticket);
    }
  }

  @Command(
      name = "unconfirm",
      description = "Takes a confirmation back.",
      footer = {
        "",
        "Example: astro-connect peering unconfirm p-7k3m9q2x --step return-routes"
            + " --by 'Ines Halvorsen' --ticket INC-20418"
      })
  private static final class Unconfirm extends Word {
    Unconfirm(Context context) {
      super(context);
    }

    @Override
    PeeringView write(
        Session session, ConnectionId connection, StepId which, String who, String ticket) {
      boolean told = session.peerings().view(connection).recorded().told().containsKey(which);
      PeeringView view = session.peerings().unconfirm(connection, which, who, ticket);
      if (!told) {
        nothingTold(which);
      }
      return view;
    }
  }
}
