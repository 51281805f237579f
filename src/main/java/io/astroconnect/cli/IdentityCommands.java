package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.identity.ServiceAccountName;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code identity name}. */
@Command(
    name = "identity",
    description = "Google service accounts of deployments.",
    footer = {
      "",
      "Example: astro-connect identity name --project astronomer-prod --namespace etl-2730"
    })
final class IdentityCommands {
  private IdentityCommands() {}

  static void addTo(CommandLine line, Context context) {
    CommandLine identity = new CommandLine(new IdentityCommands());
    identity.addSubcommand(new Name(context));
    GrantCommands.addTo(identity, context);
    line.addSubcommand(identity);
  }

  /** A name as JSON; the warnings are sentences. */
  private record NameJson(
      String email, String accountId, boolean truncated, List<String> warnings) {}

  @Command(
      name = "name",
      description = "Names the service account of a deployment’s namespace.",
      footer = {
        "",
        "Example: astro-connect identity name --project astronomer-prod"
            + " --namespace nuclear-science-2730"
      })
  private static final class Name implements Callable<Integer> {
    private final Context context;

    @Option(
        names = "--project",
        required = true,
        paramLabel = "PROJECT",
        description = "The Google project of the cluster.")
    private String project = "";

    @Option(
        names = "--namespace",
        required = true,
        paramLabel = "NAMESPACE",
        description = "The namespace of the deployment.")
    private String namespace = "";

    Name(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      some("--project", project, Rule.PROJECT_ID);
      some("--namespace", namespace, Rule.NAMESPACE);
      try (Shelf shelf = context.shelf()) {
        show(shelf.identities().name(project, namespace));
        return Status.DONE;
      }
    }

    private static void some(String option, String value, Rule rule) {
      FieldException.read(
          option,
          value,
          text -> {
            if (text.isEmpty()) {
              throw new InvalidValueException(rule, "");
            }
            return text;
          });
    }

    private void show(ServiceAccountName name) {
      String email = name.email().orElseThrow();
      List<String> warnings = name.warnings().stream().map(context.words()::of).toList();
      if (context.common().json()) {
        context
            .paper()
            .json(new NameJson(email, name.accountId().orElseThrow(), name.truncated(), warnings));
      } else {
        context.paper().line(email);
        warnings.forEach(context.paper()::say);
      }
    }
  }
}
