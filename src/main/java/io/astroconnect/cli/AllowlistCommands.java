package io.astroconnect.cli;

import io.astroconnect.model.allowlist.AllowlistAnswer;
import io.astroconnect.model.allowlist.AllowlistAnswer.NotPossible;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.EndpointText;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.service.allowlist.AllowlistView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code allowlist services|show}, and what {@link TrackingCommands} adds. */
@Command(
    name = "allowlist",
    description = "Statements that let a cluster into a data service, and what came of them.",
    footer = {
      "",
      "Example: astro-connect allowlist show --cluster halden-prod-euc1 --service snowflake"
    })
final class AllowlistCommands {
  private AllowlistCommands() {}

  /** Named as they are typed. */
  private enum Form {
    statement,
    airflow,
    mail,
    markdown
  }

  static void addTo(CommandLine line, Context context) {
    CommandLine allowlist =
        new CommandLine(new AllowlistCommands())
            .addSubcommand(new Services(context))
            .addSubcommand(new Show(context));
    TrackingCommands.addTo(allowlist, context);
    line.addSubcommand(allowlist);
  }

  @Command(
      name = "services",
      description = "The data services that there is a statement for.",
      footer = {"", "Example: astro-connect allowlist services --output json"})
  private static final class Services implements Callable<Integer> {
    private final Context context;

    Services(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      try (Shelf shelf = context.shelf()) {
        List<ServiceJson> all =
            shelf.allowlists().services().stream()
                .map(service -> ServiceJson.of(service, context.words()))
                .toList();
        if (context.common().json()) {
          context.paper().json(all);
        } else {
          context
              .paper()
              .table(
                  List.of("ID", "NAME", "VERIFIED", "FIELDS", "CASES"),
                  all.stream().map(ServiceJson::row).toList());
        }
        return Status.DONE;
      }
    }
  }

  @Command(
      name = "show",
      description =
          "What the service’s owner runs, with every address of the cluster. It can be run as it"
              + " is: what can lock others out stands in it as a comment.",
      footer = {
        "",
        "Example: astro-connect allowlist show --cluster halden-prod-euc1 --service snowflake"
            + " --set policy=CORP_POLICY"
      })
  private static final class Show implements Callable<Integer> {
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

    @Option(
        names = "--case",
        paramLabel = "CASE",
        description =
            "What is the case on the customer’s side, as allowlist services names it; without it"
                + " the first that can work.")
    private String chosen = "";

    @Option(
        names = "--set",
        paramLabel = "FIELD=VALUE",
        description =
            "What the customer told us, by the names of allowlist services. Without it a"
                + " placeholder stands there.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(
        names = "--format",
        paramLabel = "statement|airflow|mail|markdown",
        description =
            "The statement, how Airflow is told of the service, or the mail to the customer.")
    private Form form = Form.statement;

    Show(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      try (Shelf shelf = context.shelf()) {
        Cluster from = ClusterCommands.find(shelf, "--cluster", cluster);
        return switch (answer(shelf, from)) {
          case NotPossible(var why) -> throw new RefusedException(context.words().of(why));
          case Statement statement -> {
            show(shelf, from, statement);
            yield Status.DONE;
          }
        };
      }
    }

    private AllowlistAnswer answer(Shelf shelf, Cluster from) {
      DataService to = FieldException.read("--service", service, shelf.allowlists()::service);
      fields.forEach((id, value) -> check(to, id, value));
      return shelf.allowlists().show(from, to.id(), chosen.strip(), fields);
    }

    private String text(Shelf shelf, Cluster from, Statement statement) {
      return switch (form) {
        case statement -> shelf.allowlists().text(statement);
        case mail -> shelf.allowlists().mail(from, statement).text();
        case markdown -> shelf.allowlists().markdown(from, statement).text();
        case airflow -> airflow(shelf, from);
      };
    }

    private String airflow(Shelf shelf, Cluster from) {
      List<EndpointText> texts = endpoint(shelf, from);
      if (texts.isEmpty()) {
        throw new RefusedException(context.words().text("cli.no-connection"));
      }
      return texts.stream()
          .map(one -> "# " + context.words().of(one.kind()) + "\n" + one.text() + "\n")
          .collect(Collectors.joining("\n"));
    }

    private List<EndpointText> endpoint(Shelf shelf, Cluster from) {
      return shelf
          .allowlists()
          .endpoint(from, shelf.allowlists().service(service).id(), chosen.strip(), fields);
    }

    private static void check(DataService to, String id, String value) {
      to.fields().stream()
          .filter(field -> field.id().equals(id))
          .forEach(field -> FieldException.read("--set " + id, value, field::check));
    }

    private void show(Shelf shelf, Cluster from, Statement statement) {
      Optional<AllowlistView> tracked = shelf.tracking().find(from.id(), statement.service().id());
      statement.absence().forEach(why -> context.paper().say(shelf.words().of(why)));
      if (context.common().json()) {
        context
            .paper()
            .json(
                StatementJson.of(
                    from,
                    statement,
                    endpoint(shelf, from),
                    tracked,
                    shelf.catalogue().record(from.id()),
                    shelf.words()));
        return;
      }
      context.paper().lines(text(shelf, from, statement));
      tracked.ifPresent(new AllowlistPage(context, shelf.words())::say);
      statement.otherNotes().forEach(note -> context.paper().say(context.words().of(note)));
      statement
          .dangers()
          .forEach(
              danger ->
                  context
                      .paper()
                      .say(
                          context
                              .words()
                              .text(
                                  "cli.danger",
                                  context.words().text(danger.titleKey()),
                                  context.words().text(danger.key()))));
    }
  }
}
