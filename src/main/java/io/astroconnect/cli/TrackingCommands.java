package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.OneLine;
import io.astroconnect.model.Rule;
import io.astroconnect.model.allowlist.AllowlistPlanner;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.service.allowlist.NotPossibleException;
import io.astroconnect.service.allowlist.TrackingService;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code allowlist asked|given|confirmed|unconfirmed|withdrawal|withdrawn|list}. */
final class TrackingCommands {
  private TrackingCommands() {}

  static void addTo(CommandLine allowlist, Context context) {
    allowlist
        .addSubcommand(new Asked(context))
        .addSubcommand(new GivenTo(context))
        .addSubcommand(new Confirmed(context))
        .addSubcommand(new Unconfirmed(context))
        .addSubcommand(new Withdrawal(context))
        .addSubcommand(new Withdrawn(context))
        .addSubcommand(new All(context));
  }

  /** What all that write something down share. */
  private abstract static class Writing implements Callable<Integer> {
    private final Context context;

    @Option(
        names = "--cluster",
        required = true,
        paramLabel = "ID",
        description = "Its id, or a name that only one cluster has.")
    private String cluster = "";

    @Option(
        names = "--service",
        required = true,
        paramLabel = "NAME",
        description = "The data service, as allowlist services names it.")
    private String service = "";

    @Option(names = "--ticket", paramLabel = "TICKET", description = "Where it was said.")
    String ticket = "";

    Writing(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      FieldException.read("--ticket", ticket, text -> OneLine.read(text, Rule.TICKET));
      try (Session session = context.open()) {
        Cluster from = ClusterCommands.find(session, "--cluster", cluster);
        ServiceId to =
            FieldException.read("--service", service, session.allowlists()::service).id();
        try {
          return new AllowlistPage(context, session.words())
              .show(write(session.tracking(), from, to));
        } catch (NotPossibleException impossible) {
          String why = session.words().of(impossible.why());
          throw new RefusedException(
              impossible.absent() ? session.words().text("cli.given-insist", why) : why);
        } catch (InvalidValueException invalid) {
          if (invalid.rule() == Rule.NOT_TRACKED || invalid.rule() == Rule.NOT_GIVEN) {
            throw new RefusedException(session.words().of(invalid));
          }
          throw invalid;
        }
      }
    }

    void nothingTold() {
      context.paper().say(context.words().text("cli.nothing-told"));
    }

    abstract AllowlistView write(TrackingService tracking, Cluster from, ServiceId to);
  }

  /** What needs the name of who said so. */
  private abstract static class Told extends Writing {
    @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who says so.")
    private String by = "";

    Told(Context context) {
      super(context);
    }

    @Override
    public Integer call() {
      FieldException.read("--by", by, Told::somebody);
      return super.call();
    }

    private static String somebody(String text) {
      if (text.isBlank()) {
        throw new InvalidValueException(Rule.WHO, "");
      }
      return OneLine.read(text, Rule.WHO);
    }

    @Override
    AllowlistView write(TrackingService tracking, Cluster from, ServiceId to) {
      return write(tracking, from, to, by);
    }

    abstract AllowlistView write(TrackingService tracking, Cluster from, ServiceId to, String who);
  }

  @Command(
      name = "asked",
      description = "Writes down that a customer wants a cluster let into a service.",
      footer = {
        "",
        "Example: astro-connect allowlist asked --cluster halden-prod-euc1 --service snowflake"
            + " --ticket INC-20418"
      })
  private static final class Asked extends Writing {
    Asked(Context context) {
      super(context);
    }

    @Override
    AllowlistView write(TrackingService tracking, Cluster from, ServiceId to) {
      return tracking.ask(from, to, ticket);
    }
  }

  @Command(
      name = "given",
      description = {
        "Writes down that the customer has every address of the cluster, as they are now.",
        "Once they change, the allowlist is to be changed."
      },
      footer = {
        "",
        "Example: astro-connect allowlist given --cluster halden-prod-euc1 --service snowflake"
            + " --by 'Mia Lund' --ticket INC-20418"
      })
  private static final class GivenTo extends Writing {
    @Option(
        names = "--by",
        paramLabel = "WHO",
        description = "Who gave them; without it whoever runs this.")
    private String by = "";

    @Option(
        names = "--case",
        paramLabel = "CASE",
        description = "As in allowlist show; without it the first that can work.")
    private String chosen = "";

    @Option(
        names = "--insist",
        description = "Writes it down of a cluster that is gone or put away too.")
    private boolean insist;

    GivenTo(Context context) {
      super(context);
    }

    @Override
    AllowlistView write(TrackingService tracking, Cluster from, ServiceId to) {
      return FieldException.read(
          "--case",
          chosen,
          typed ->
              insist
                  ? tracking.giveAnyway(from, to, typed, by, ticket)
                  : tracking.give(from, to, typed, by, ticket));
    }
  }

  @Command(
      name = "confirmed",
      description = "Writes down that the customer says they let in what was given.",
      footer = {
        "",
        "Example: astro-connect allowlist confirmed --cluster halden-prod-euc1"
            + " --service snowflake --by 'Ines Halvorsen' --ticket INC-20418"
      })
  private static final class Confirmed extends Told {
    Confirmed(Context context) {
      super(context);
    }

    @Override
    AllowlistView write(TrackingService tracking, Cluster from, ServiceId to, String who) {
      return tracking.confirm(from.id(), to, who, ticket);
    }
  }

  @Command(
      name = "unconfirmed",
      description = "Takes back that the customer let it in, or took it out.",
      footer = {
        "",
        "Example: astro-connect allowlist unconfirmed --cluster halden-prod-euc1"
            + " --service snowflake"
      })
  private static final class Unconfirmed extends Writing {
    Unconfirmed(Context context) {
      super(context);
    }

    @Override
    AllowlistView write(TrackingService tracking, Cluster from, ServiceId to) {
      if (tracking.find(from.id(), to).filter(one -> one.recorded().told().isEmpty()).isPresent()) {
        nothingTold();
      }
      tracking.takeBack(from.id(), to, AllowlistPlanner.TAKE_OUT);
      return tracking.takeBack(from.id(), to, AllowlistPlanner.LET_IN);
    }
  }

  @Command(
      name = "withdrawal",
      description = "Writes down that the customer is to take the addresses out again.",
      footer = {
        "",
        "Example: astro-connect allowlist withdrawal --cluster halden-prod-euc1"
            + " --service snowflake --ticket INC-20419"
      })
  private static final class Withdrawal extends Writing {
    Withdrawal(Context context) {
      super(context);
    }

    @Override
    AllowlistView write(TrackingService tracking, Cluster from, ServiceId to) {
      return tracking.withdraw(from.id(), to, ticket);
    }
  }

  @Command(
      name = "withdrawn",
      description = "Writes down that the customer says they took the addresses out.",
      footer = {
        "",
        "Example: astro-connect allowlist withdrawn --cluster halden-prod-euc1"
            + " --service snowflake --by 'Ines Halvorsen' --ticket INC-20419"
      })
  private static final class Withdrawn extends Told {
    Withdrawn(Context context) {
      super(context);
    }

    @Override
    AllowlistView write(TrackingService tracking, Cluster from, ServiceId to, String who) {
      return tracking.withdrawn(from.id(), to, who, ticket);
    }
  }

  @Command(
      name = "list",
      description = "All that customers asked for, and how it stands.",
      footer = {"", "Example: astro-connect allowlist list --state to-be-changed --output json"})
  private static final class All implements Callable<Integer> {
    private final Context context;

    @Option(names = "--cluster", paramLabel = "ID", description = "Of this cluster alone.")
    private Optional<String> cluster = Optional.empty();

    @Option(names = "--service", paramLabel = "NAME", description = "Of this service alone.")
    private Optional<String> service = Optional.empty();

    @Option(
        names = "--state",
        paramLabel = "STATE",
        description = "In this state alone, such as to-be-changed or to-confirm.")
    private Optional<String> state = Optional.empty();

    All(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      Optional<ConnectionState> in =
          state.map(typed -> FieldException.read("--state", typed, All::state));
      try (Session session = context.open()) {
        Optional<Cluster> of =
            cluster.map(typed -> ClusterCommands.find(session, "--cluster", typed));
        Optional<ServiceId> to =
            service.map(
                typed ->
                    FieldException.read("--service", typed, session.allowlists()::service).id());
        List<AllowlistView> all =
            session.tracking().look().stream()
                .filter(view -> of.isEmpty() || of.get().id().equals(view.cluster().id()))
                .filter(view -> to.isEmpty() || to.get().equals(view.intent().service()))
                .filter(view -> in.isEmpty() || in.get() == view.state())
                .toList();
        new AllowlistPage(context, session.words()).show(all);
        return Status.DONE;
      }
    }

    private static ConnectionState state(String typed) {
      Stream<ConnectionState> states = Arrays.stream(ConnectionState.values());
      return states
          .filter(one -> one.key().equals(typed.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new InvalidValueException(Rule.STATE, typed, names()));
    }

    private static String names() {
      return Arrays.stream(ConnectionState.values())
          .map(ConnectionState::key)
          .collect(Collectors.joining(", "));
    }
  }
}
