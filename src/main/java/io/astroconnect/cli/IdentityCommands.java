package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.identity.ServiceAccountName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  @Mixin final Common common = new Common();

  private IdentityCommands() {}

  static CommandLine line(Context context) {
    return new CommandLine(new IdentityCommands()).addSubcommand(new Name(context));
  }

  @Command(
      name = "name",
      description = "Names the service account of a deployment’s namespace.",
      footer = {
        "",
        "Example: astro-connect identity name --project astronomer-prod --namespace"
            + " nuclear-science-2730"
      })
  static final class Name implements Callable<Integer> {
    private final Context context;
    @Mixin private final Common common = new Common();

    @Option(names = "--project", required = true, description = "The cluster’s Google project.")
    private String project = "";

    @Option(names = "--namespace", required = true, description = "The deployment’s namespace.")
    private String namespace = "";

    Name(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      ServiceAccountName name =
          ServiceAccountName.of(required("--project", project), namespace, others());
      String email =
          name.email()
              .orElseThrow(() -> new InvalidValueException(Rule.NAMESPACE, namespace.strip()));
      List<String> warnings = name.warnings().stream().map(context.words()::of).toList();
      if (common.json()) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("email", email);
        json.put("accountId", email.substring(0, email.indexOf('@')));
        json.put("truncated", name.truncated());
        json.put("warnings", warnings);
        context.paper().json(json);
      } else {
        context.paper().line(email);
        warnings.forEach(context.paper()::say);
      }
      return Status.DONE;
    }

    private Set<String> others() {
      try (Session session = context.open(common)) {
        Set<String> clusters =
            session.catalogue().clusters().stream()
                .filter(cluster -> cluster.account().equals(project.strip()))
                .map(Cluster::id)
                .map(Object::toString)
                .collect(Collectors.toSet());
        return session.catalogue().deployments().stream()
            .filter(deployment -> clusters.contains(deployment.cluster().value()))
            .map(Deployment::namespace)
            .collect(Collectors.toSet());
      }
    }

    private static String required(String option, String value) {
      return FieldException.read(
          option,
          value,
          text -> {
            if (text.isBlank()) {
              throw new InvalidValueException(Rule.REQUIRED, "", option);
            }
            return text.strip();
          });
    }
  }
}
