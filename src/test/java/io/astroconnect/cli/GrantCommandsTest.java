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
    Said broken = run("grant", CORVUS, "--condition-title", "t", "--condition", "a <", "--yes");
    assertThat(broken.status()).isEqualTo(2);
    assertThat(broken.err()).contains("1:4");
    assertThat(run("grant", CORVUS, "--expires", "yesterday", "--yes").status()).isEqualTo(2);
    assertThat(run("grant", List.of("--project", "x", "--deployment", "none")).status())
        .isEqualTo(2);
  }
}
