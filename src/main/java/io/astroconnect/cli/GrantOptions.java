package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.identity.Condition;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.service.identity.GrantForm;
import io.astroconnect.service.identity.Identity;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a grant is made of, on the command line. */
final class GrantOptions {
  @Option(
      names = "--project",
      paramLabel = "PROJECT",
      description = "The customer’s project, in which roles are given.")
  private @Nullable String project;

  @Option(
      names = "--on-account",
      paramLabel = "EMAIL",
      description = "A service account of the customer’s, to act as; instead of --project.")
  private @Nullable String onAccount;

  @Option(
      names = "--deployment",
      paramLabel = "ID|NAME|NAMESPACE",
      description = "The deployment that gets them.")
  private @Nullable String deployment;

  @Option(
      names = "--identity",
      paramLabel = "EMAIL",
      description = "The service account that gets them; instead of --deployment.")
  private @Nullable String identity;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "A role, also a custom one; may stand more than once.")
  private List<String> roles = new ArrayList<>();

  @Option(names = "--insist", description = "Gives Owner, Editor or Viewer too.")
  private boolean insist;

  @Option(names = "--condition-title", paramLabel = "TITLE", description = "Of the condition.")
  private String title = "";

  @Option(
      names = "--condition",
      paramLabel = "CEL",
      description = "An expression that has to hold, such as request.time.getHours() < 18.")
  private String expression = "";

  @Option(
      names = "--expires",
      paramLabel = "TIME",
      description = "When the roles end: 2027-01-31, 2027-01-31T18:00Z or 30d.")
  private String expires = "";

  /** Of which deployment it is, or "". */
  String deployment() {
    return deployment == null ? "" : deployment.strip();
  }

  /** True if one account is meant rather than all. */
  boolean one() {
    return deployment != null || identity != null;
  }

  /** True if one account is meant, and no place. */
  boolean everywhere() {
    return one() && project == null && onAccount == null;
  }

  GrantTarget target() {
    if (onAccount != null) {
      return new GrantTarget.OfAccount(
          FieldException.read("--on-account", onAccount, ServiceAccount::parse));
    }
    return new GrantTarget.OfProject(
        FieldException.read("--project", project == null ? "" : project, ProjectId::parse));
  }

  ServiceAccount account(Shelf shelf) {
    if (deployment == null) {
      return FieldException.read(
          "--identity", identity == null ? "" : identity, ServiceAccount::parse);
    }
    return FieldException.read("--deployment", deployment, text -> of(shelf, text));
  }

  private static ServiceAccount of(Shelf shelf, String text) {
    List<Identity> found =
        shelf.identities().identities().stream()
            .filter(one -> named(one.deployment(), text))
            .filter(one -> one.deployment().gone().isEmpty() || one.deployment().id().equals(text))
            .toList();
    if (found.isEmpty()) {
      throw new InvalidValueException(Rule.DEPLOYMENT, text);
    }
    if (found.size() > 1) {
      String ids =
          found.stream().map(one -> one.deployment().id()).collect(Collectors.joining(", "));
      throw new InvalidValueException(Rule.DEPLOYMENTS_OF_ONE_NAME, text, ids);
    }
    return ServiceAccount.parse(found.getFirst().email().orElse(""));
  }

  private static boolean named(Deployment deployment, String text) {
    return deployment.id().equals(text)
        || deployment.namespace().equals(text)
        || deployment.name().equalsIgnoreCase(text);
  }

  GrantIntent intent(Shelf shelf, Clock clock) {
    GrantTarget target = target();
    List<RoleName> named = named(target);
    Condition condition = condition(clock);
    GrantIntent intent = new GrantIntent(target, account(shelf), named, condition, false);
    FieldException.read("--role", "", _ -> intent.withoutRolesFromElsewhere());
    if (!insist) {
      FieldException.read("--role", "", _ -> intent.withoutBasicRoles());
    }
    return FieldException.read("--role", "", _ -> intent.withoutBasicConditions());
  }

  private List<RoleName> named(GrantTarget target) {
    List<String> typed =
        roles.isEmpty() && target instanceof GrantTarget.OfAccount
            ? List.of(RoleName.TOKEN_CREATOR.value())
            : roles.isEmpty() ? List.of("") : roles;
    return typed.stream()
        .map(role -> FieldException.read("--role", role, RoleName::parse))
        .toList();
  }

  private @Nullable Condition condition(Clock clock) {
    GrantForm form = new GrantForm(clock);
    FieldException.read("--expires", expires, form::end);
    return FieldException.read(
            "--condition", expression, text -> form.condition(title, text, expires))
        .orElse(null);
  }
}
