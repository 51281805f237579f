package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.astroconnect.cli.ShelfDesk.Said;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Provider;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code identity name}: the bare e-mail, and what the deployments of the project say about it. */
class IdentityCommandsTest {
  @TempDir private Path folder;
  private ShelfDesk desk;

  @BeforeEach
  void open() {
    desk = new ShelfDesk(folder);
    desk.save(
        new Cluster(
            new ClusterId("clxgcp"),
            "marlin-prod",
            Provider.GCP,
            ClusterType.DEDICATED,
            "astronomer-prod",
            "europe-west1",
            "default",
            List.of(),
            List.of(),
            List.of(),
            "",
            false,
            ""));
    deployment("nuclear-scintillation-2730", null);
    deployment("nuclear-scintillation-2744", null);
    deployment("told-otherwise-1", "astro-other@astronomer-prod.iam.gserviceaccount.com");
  }

  private void deployment(String namespace, @Nullable String reported) {
    desk.save(
        new Deployment("d-" + namespace, namespace, namespace, new ClusterId("clxgcp"), reported));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Said name(String project, String namespace, String output) {
    return desk.run(
        "identity", "name", "--project", project, "--namespace", namespace, "--output", output);
  }

  @Test
  void theFirstLineIsTheBareEMail() {
    Said said = name(" astronomer-prod ", " nuclear-science-2730\n", "table");
    assertThat(said.status()).isZero();
    assertThat(said.out())
        .isEqualTo(
            "astro-nuclear-science-2730@astronomer-prod.iam.gserviceaccount.com"
                + System.lineSeparator());
    assertThat(said.err()).isEmpty();
  }

  @Test
  void aCutNameAndItsCollisionAreSaid() throws Exception {
    Said said = name("astronomer-prod", "nuclear-scintillation-2730", "json");
    JsonNode json = new ObjectMapper().readTree(said.out());
    assertThat(json.get("email").asText())
        .isEqualTo("astro-nuclear-scintillation-27@astronomer-prod.iam.gserviceaccount.com");
    assertThat(json.get("accountId").asText()).isEqualTo("astro-nuclear-scintillation-27");
    assertThat(json.get("truncated").asBoolean()).isTrue();
    assertThat(json.get("warnings").toString()).contains("nuclear-scintillation-2744");
  }

  @Test
  void namespacesOfOtherProjectsDoNotCollide() throws Exception {
    Said said = name("astronomer-dev", "nuclear-scintillation-2730", "json");
    assertThat(new ObjectMapper().readTree(said.out()).get("warnings").toString())
        .doesNotContain("nuclear-scintillation-2744");
  }

  @Test
  void anotherReportedAccountIsAWarning() {
    Said said = name("astronomer-prod", "told-otherwise-1", "table");
    assertThat(said.out()).startsWith("astro-told-otherwise-1@");
    assertThat(said.err()).contains("astro-other@astronomer-prod.iam.gserviceaccount.com");
  }

  @Test
  void whatIsMissingIsNamed() {
    Said said = name("astronomer-prod", " ", "table");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("--namespace is missing");
  }
}
