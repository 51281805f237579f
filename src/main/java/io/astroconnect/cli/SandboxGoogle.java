package io.astroconnect.cli;

import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.practice.Deed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sandbox} with what happens in Google's projects without us. */
final class SandboxGoogle {

  private SandboxGoogle() {}

  static void addTo(CommandLine sandbox, Context context) {
    sandbox
        .addSubcommand(new CreateAccount(context))
        .addSubcommand(new DeleteAccount(context))
        .addSubcommand(new DropRole(context))
        .addSubcommand(new Contend(context));
    SandboxHalves.addTo(sandbox, context);
  }

  @Command(
      name = "create-account",
      description = "A Google service account is made; it takes seconds to be there for all.",
      footer = {
        "",
        "Example: astro-connect sandbox create-account"
            + " astro-new-moon-1@astro-corvus-prod.iam.gserviceaccount.com"
      })
  private static final class CreateAccount extends SandboxDoing {
    @Parameters(paramLabel = "EMAIL", description = "Its e-mail.")
    private String email = "";

    CreateAccount(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.CreateServiceAccount(
          FieldException.read("EMAIL", email, ServiceAccount::parse).email());
    }
  }

  @Command(
      name = "delete-account",
      description = "A Google service account is deleted; policies keep what is left of it.",
      footer = {
        "",
        "Example: astro-connect sandbox delete-account"
            + " dbt-runner@corvus-dwh-prod.iam.gserviceaccount.com"
      })
  private static final class DeleteAccount extends SandboxDoing {
    @Parameters(paramLabel = "EMAIL", description = "Its e-mail.")
    private String email = "";

    DeleteAccount(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.DeleteServiceAccount(
          FieldException.read("EMAIL", email, ServiceAccount::parse).email());
    }
  }

  @Command(
      name = "drop-role",
      description = "The customer takes a role back.",
      footer = {
        "",
        "Example: astro-connect sandbox drop-role corvus-dwh-prod"
            + " dbt-runner@corvus-dwh-prod.iam.gserviceaccount.com roles/bigquery.dataViewer"
      })
  private static final class DropRole extends SandboxDoing {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "The customer’s project.")
    private String project = "";

    @Parameters(index = "1", paramLabel = "EMAIL", description = "Whose role.")
    private String email = "";

    @Parameters(index = "2", paramLabel = "ROLE", description = "Which role.")
    private String role = "";

    DropRole(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.DropRole(
          FieldException.read("PROJECT", project, ProjectId::parse).value(),
          FieldException.read("EMAIL", email, ServiceAccount::parse).email(),
          FieldException.read("ROLE", role, RoleName::parse).value());
    }
  }

  @Command(
      name = "contend",
      description = "Somebody else changes a policy just before each of our next changes.",
      footer = {"", "Example: astro-connect sandbox contend 2"})
  private static final class Contend extends SandboxDoing {
    @Parameters(paramLabel = "TIMES", description = "Before how many; 0 for all, until calm.")
    private int times;

    Contend(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.ContendPolicy(times);
    }
  }
}
