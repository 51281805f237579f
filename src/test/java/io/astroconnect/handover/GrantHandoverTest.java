package io.astroconnect.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.handover.Form;
import io.astroconnect.model.identity.Condition;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantHandoverTest {
  private static final ServiceAccount US =
      new ServiceAccount(
          "astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com");

  private final GrantHandover handover = new GrantHandover();

  private static GrantIntent intent(@Nullable Condition condition) {
    return new GrantIntent(
        new GrantTarget.OfProject(new ProjectId("corvus-dwh-prod")),
        US,
        List.of(
            new RoleName("roles/bigquery.dataViewer"),
            new RoleName("projects/corvus-dwh-prod/roles/gridReader")),
        condition,
        false);
  }

  @Test
  void gcloudAddsOneMemberAndSaysThatThereIsNoCondition() {
    assertThat(handover.text(intent(null), Form.CLI))
        .isEqualTo(
            """
            # Gives roles to astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com in corvus-dwh-prod; nothing else of the policy changes.
            gcloud projects add-iam-policy-binding corvus-dwh-prod \\
              --member serviceAccount:astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com \\
              --role roles/bigquery.dataViewer \\
              --condition=None
            gcloud projects add-iam-policy-binding corvus-dwh-prod \\
              --member serviceAccount:astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com \\
              --role projects/corvus-dwh-prod/roles/gridReader \\
              --condition=None
            """);
  }

  @Test
  void terraformAddsMembersAndNeverReplaces() {
    String text =
        handover.text(
            intent(Condition.of("only landing", "resource.name.startsWith(\"${x}\")")),
            Form.TERRAFORM);
    assertThat(text)
        .contains("resource \"google_project_iam_member\" \"astro_bigquery_dataviewer_1\" {")
        .contains("  member  = \"serviceAccount:" + US.email() + "\"\n")
        .contains("    expression = \"resource.name.startsWith(\\\"$${x}\\\")\"\n")
        .doesNotContain("google_project_iam_policy")
        .doesNotContain("google_project_iam_binding");
  }

  @Test
  void theConsoleSaysEachRole() {
    assertThat(handover.text(intent(null), Form.CONSOLE))
        .contains("New principals: " + US.email())
        .contains("   - roles/bigquery.dataViewer\n")
        .contains("   - projects/corvus-dwh-prod/roles/gridReader\n");
  }

  @Test
  void anAccountOfTheirsIsBoundByItsOwnCommand() {
    GrantIntent account =
        new GrantIntent(
            new GrantTarget.OfAccount(
                new ServiceAccount("etl-reader@corvus-dwh-prod.iam.gserviceaccount.com")),
            US,
            List.of(RoleName.TOKEN_CREATOR),
            null,
            false);
    assertThat(handover.text(account, Form.CLI))
        .contains(US.email() + " on etl-reader@corvus-dwh-prod.iam.gserviceaccount.com;")
        .contains(
            "gcloud iam service-accounts add-iam-policy-binding"
                + " etl-reader@corvus-dwh-prod.iam.gserviceaccount.com \\\n"
                + "  --project corvus-dwh-prod \\\n");
    assertThat(handover.text(account, Form.TERRAFORM))
        .contains(
            "service_account_id ="
                + " \"projects/corvus-dwh-prod/serviceAccounts/"
                + "etl-reader@corvus-dwh-prod.iam.gserviceaccount.com\"");
  }

  @Test
  void takesBackByTheCommandThatRemovesOneMember() {
    assertThat(handover.text(intent(null).removed(), Form.CLI))
        .contains("gcloud projects remove-iam-policy-binding corvus-dwh-prod \\");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; rm -rf / #",
        "$(reboot)",
        "\"} resource \"x\" {",
        "a:b|c#d~e",
        "${file(\"/etc/passwd\")}",
        "`reboot`"
      })
  void whateverIsInAConditionStaysOneValue(String hostile) {
    GrantIntent intent = intent(Condition.of(hostile, "a == \"" + hostile + "\""));
    String shell = handover.text(intent, Form.CLI);
    String quoted = shell.substring(shell.indexOf("--condition ") + "--condition ".length());
    assertThat(quoted).startsWith("'^");
    String value = quoted.substring(0, quoted.indexOf("\n"));
    assertThat(value.replace("'\\''", "")).matches("'[^']*'");
    String terraform = handover.text(intent, Form.TERRAFORM);
    assertThat(terraform.lines().filter(line -> line.startsWith("resource "))).hasSize(2);
    assertThat(terraform).doesNotContain(" ${");
  }
}
