package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles by command, in the sandbox. */
class GrantCommandsTest {
  private static final List<String> CORVUS =
      List.of(
          "--project", "corvus-dwh-prod",
          "--deployment", "nuclear-scintillation-2748",
          "--role", "roles/bigquery.dataViewer");

  @TempDir Path home;
  private Prompt prompt;

  @BeforeEach
  void open() {
    prompt = new Prompt(home);
  }

  @AfterEach
  void close() throws Exception {
    prompt.close();
  }

  private Said run(String command, List<String> options, String... more) {
    List<String> line = new ArrayList<>(List.of("identity", command));
    line.addAll(options);
    line.addAll(List.of(more));
    return prompt.run(line.toArray(String[]::new));
  }

  @Test
  void givesChecksAndTakesBack() {
    Said given = run("grant", CORVUS, "--yes", "--output", "json");
    assertThat(given.status()).as(given.err()).isZero();
    assertThat(given.json().path("status").asText()).isEqualTo("connected");
    assertThat(given.json().path("identity").asText())
        .isEqualTo("astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com");
    Said checked = run("check", List.of("--project", "corvus-dwh-prod"), "--output", "json");
    assertThat(checked.status()).isZero();
    assertThat(checked.json()).anyMatch(one -> one.path("standing").asText().equals("as-asked"));
    assertThat(checked.json()).anyMatch(one -> one.path("standing").asText().equals("leftover"));
    Said gone = run("revoke", CORVUS, "--yes", "--output", "json");
    assertThat(gone.status()).isZero();
    assertThat(gone.json().path("status").asText()).isEqualTo("removed");
  }

  @Test
  void aPartThatIsTakenBackSaysWhatWentAndWhatStays() {
    Said given =
        run("grant", CORVUS, "--role", "roles/bigquery.jobUser", "--yes", "--output", "json");
    assertThat(given.json().path("revoked")).isEmpty();
    Said part = run("revoke", CORVUS, "--yes", "--output", "json");
    assertThat(part.status()).as(part.err()).isZero();
    assertThat(part.json().at("/revoked/0").asText()).isEqualTo("roles/bigquery.dataViewer");
    assertThat(part.json().at("/staying/0").asText()).isEqualTo("roles/bigquery.jobUser");
    assertThat(part.err())
        .contains(
            "Taken back: roles/bigquery.dataViewer.",
            given.json().path("id").asText() + " still gives roles/bigquery.jobUser.");
  }

  @Test
  void handsOverWithoutAnyCloud() {
    Said text = run("handover", CORVUS, "--format", "terraform");
    assertThat(text.status()).as(text.err()).isZero();
    assertThat(text.lines())
        .anyMatch(line -> line.startsWith("resource \"google_project_iam_member\""));
    assertThat(run("handover", CORVUS).lines()).contains("  --condition=None");
  }

  @Test
  void whatACustomerHasToGiveIsWaitedFor() {
    List<String> saltmarsh = new ArrayList<>(CORVUS);
    saltmarsh.set(1, "saltmarsh-bq");
    Said waiting = run("grant", saltmarsh, "--yes", "--output", "json");
    assertThat(waiting.status()).isEqualTo(3);
    assertThat(waiting.json().at("/steps/1/owner").asText()).isEqualTo("theirs");
  }

  @Test
  void refusesWhatItsFormRefuses() {
    Said basic = run("grant", CORVUS, "--role", "roles/editor", "--yes");
    assertThat(basic.status()).isEqualTo(2);
    assertThat(basic.err()).contains("roles/editor");
    Said ending =
        run("grant", CORVUS, "--role", "roles/editor", "--insist", "--expires", "30d", "--yes");
    assertThat(ending.status()).as("Google gives basic roles without condition only").isEqualTo(2);
    assertThat(ending.err()).contains("Google gives roles/editor without condition");
    Said elsewhere = run("grant", CORVUS, "--role", "projects/other-proj-1/roles/xyz", "--yes");
    assertThat(elsewhere.status()).isEqualTo(2);
    assertThat(elsewhere.err()).contains("only in its own");
    Said broken = run("grant", CORVUS, "--condition-title", "t", "--condition", "a <", "--yes");
    assertThat(broken.status()).isEqualTo(2);
    assertThat(broken.err().lines())
        .containsExactly(
            "--condition: The expression ends at column 4: something has to follow “<”.",
            "  a <",
            "     ^");
    assertThat(run("grant", CORVUS, "--condition-title", "only by day", "--yes").status())
        .as("a title alone would give the role without a condition")
        .isEqualTo(2);
    assertThat(run("grant", CORVUS, "--expires", "yesterday", "--yes").status()).isEqualTo(2);
    assertThat(run("grant", List.of("--project", "x", "--deployment", "none")).status())
        .isEqualTo(2);
  }

  @Test
  void listsWhatWasAskedForAndTakesAWordForWhatNobodyCanSee() {
    List<String> tallow = new ArrayList<>(CORVUS);
    tallow.set(1, "tallow-ledger");
    Said asked = run("grant", tallow, "--yes", "--output", "json");
    String id = asked.json().path("id").asText();
    assertThat(asked.json().path("status").asText()).isEqualTo("to-confirm");
    List<String> told =
        List.of(id, "--step", "role/roles/bigquery.dataViewer", "--by", "Ines Halvorsen");
    Said confirmed = run("confirm", told, "--ticket", "INC-1", "--output", "json");
    assertThat(confirmed.status()).as(confirmed.err()).isZero();
    assertThat(confirmed.json().at("/steps/1/why").asText()).isEqualTo("Ines Halvorsen says so");
    Said all = run("list", List.of("--output", "json"));
    assertThat(all.json()).hasSize(1);
    assertThat(all.json().get(0).path("status").asText()).isEqualTo("connected");
    assertThat(all.json().get(0).path("observedAt").asText()).isNotEmpty();
    assertThat(run("list", List.of()).out()).contains("TARGET", "tallow-ledger", id);
    Said back = run("unconfirm", told, "--output", "json");
    assertThat(back.json().path("status").asText()).isEqualTo("to-confirm");
    assertThat(run("unconfirm", told).err()).isNotBlank();
    assertThat(run("confirm", List.of(id, "--step", "account", "--by", "x")).status()).isEqualTo(2);
    assertThat(run("confirm", List.of("g-nothere", "--step", "account", "--by", "x")).err())
        .contains("identity list");
    assertThat(run("confirm", List.of(id, "--step", "account", "--by", " ")).status()).isEqualTo(2);
  }

  @Test
  void saysWhereADeploymentHoldsSomething() {
    run("grant", CORVUS, "--yes");
    Said found =
        run("check", List.of("--deployment", "nuclear-scintillation-2748"), "--output", "json");
    assertThat(found.json())
        .anyMatch(
            one ->
                one.path("target").asText().equals("corvus-dwh-prod")
                    && one.path("standing").asText().equals("as-asked"));
    assertThat(found.json())
        .allMatch(one -> one.path("identity").asText().startsWith("astro-nuclear-scint"));
    assertThat(found.status()).as(found.err()).isIn(0, 3);
  }

  @Test
  void actsAsTheCustomersAccountAndNoMore() {
    List<String> account =
        List.of(
            "--on-account", "etl-reader@corvus-dwh-prod.iam.gserviceaccount.com",
            "--deployment", "nuclear-scintillation-2748");
    Said given = run("grant", account, "--yes", "--output", "json");
    assertThat(given.json().path("status").asText()).isEqualTo("connected");
    assertThat(given.json().at("/roles/0").asText())
        .isEqualTo("roles/iam.serviceAccountTokenCreator");
    assertThat(run("check", account.subList(0, 2), "--output", "json").json())
        .anyMatch(one -> one.path("standing").asText().equals("as-asked"));
    assertThat(run("handover", account).out())
        .contains("gcloud iam service-accounts add-iam-policy-binding");
    assertThat(run("handover", account, "--format", "terraform").out())
        .contains("google_service_account_iam_member");
    Said gone = run("revoke", account, "--yes", "--output", "json");
    assertThat(gone.json().path("status").asText()).isEqualTo("removed");
  }
}
