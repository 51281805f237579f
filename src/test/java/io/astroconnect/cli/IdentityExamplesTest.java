package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the domain, and what is doubtful, on the sandbox’s deployments. */
class IdentityExamplesTest {
  @TempDir private static Path home;
  private static Prompt prompt;

  @BeforeAll
  static void open() {
    prompt = new Prompt(home);
  }

  @AfterAll
  static void close() {
    prompt.close();
  }

  private static Said name(String project, String namespace, String... more) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of("identity", "name", "--project", project, "--namespace", namespace));
    args.addAll(List.of(more));
    return prompt.run(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "astronomer-prod, nuclear-science-2730,"
        + " astro-nuclear-science-2730@astronomer-prod.iam.gserviceaccount.com",
    "astronomer-prod, nuclear-scintillation-2730,"
        + " astro-nuclear-scintillation-27@astronomer-prod.iam.gserviceaccount.com",
    "example.com:my-project, nuclear-science-2730,"
        + " astro-nuclear-science-2730@my-project.example.com.iam.gserviceaccount.com",
    "'\u00a0astronomer-prod\r\n', '\tnuclear-science-2730 ',"
        + " astro-nuclear-science-2730@astronomer-prod.iam.gserviceaccount.com",
    "a-project-1, abcdefghijklmnopqrstuvwx,"
        + " astro-abcdefghijklmnopqrstuvwx@a-project-1.iam.gserviceaccount.com",
    "a-project-1, abcdefghijklmnopqrstuvwxy,"
        + " astro-abcdefghijklmnopqrstuvwx@a-project-1.iam.gserviceaccount.com"
  })
  void theBareEMailIsTheFirstLine(String project, String namespace, String email) {
    Said said = name(project, namespace);
    assertThat(said.status()).isZero();
    assertThat(said.out()).isEqualTo(email + System.lineSeparator());
    assertThat(said.err()).isEmpty();
  }

  @Test
  void asJsonItHasExactlyTheseKeys() {
    Said said = name("astronomer-prod", "nuclear-scintillation-2730", "--output", "json");
    assertThat(Said.keys(said.json()))
        .containsExactly("email", "accountId", "truncated", "warnings");
    assertThat(said.json().get("accountId").asText()).isEqualTo("astro-nuclear-scintillation-27");
    assertThat(said.json().get("truncated").isBoolean()).isTrue();
    assertThat(said.json().get("truncated").asBoolean()).isTrue();
    assertThat(said.json().get("warnings")).isEmpty();
    assertThat(said.err()).isEmpty();
    assertThat(name("astronomer-prod", "short", "--output", "json").json().get("truncated"))
        .hasToString("false");
  }

  @ParameterizedTest
  @CsvSource({
    "a-project-1, gravitational-astronomy-5521, ends with a hyphen",
    "astro-corvus-prod, nuclear-scintillation-2799, nuclear-scintillation-2748 is cut to the same",
    "astro-corvus-prod, gravitational-astronomy-5521, Astro reports",
    "Bad_Project, ok-namespace, Google has no project Bad_Project",
    "short, ok-namespace, Google has no project short",
    "a-project-1, Upper_Case, No namespace has",
    "a-project-1, -edge, begins or ends with a hyphen",
    "a-project-1, aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg, 64 characters"
  })
  void whatIsDoubtfulIsAWarningBesideTheName(String project, String namespace, String warning) {
    Said said = name(project, namespace);
    assertThat(said.status()).isZero();
    assertThat(said.lines()).singleElement().asString().contains("@").endsWith(".com");
    assertThat(said.err()).contains(warning);
    Said json = name(project, namespace, "--output", "json");
    assertThat(json.err()).isEmpty();
    assertThat(json.json().get("warnings"))
        .anySatisfy(one -> assertThat(one.asText()).contains(warning));
  }

  @ParameterizedTest
  @CsvSource({
    "--project, '', ok-namespace, astronomer-prod",
    "--project, '\u00a0 ', ok-namespace, astronomer-prod",
    "--namespace, astronomer-prod, '', nuclear-science-2730"
  })
  void whatIsMissingIsStatusTwo(String option, String project, String namespace, String example) {
    Said said = name(project, namespace);
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith(option).contains(example);
  }

  @Test
  void neitherHugeNorSteeringTextDoesHarm() {
    Said steering = name("a-project-1", "a\u001b[31m\nb\u202e");
    assertThat(steering.out()).doesNotContain("\u001b", "\u202e").hasLineCount(1);
    assertThat(steering.err()).doesNotContain("\u001b", "\u202e");
    for (String part : List.of("a.", "a", "-", ":")) {
      Said huge = name("a" + part.repeat(50_000), "a" + part.repeat(50_000));
      assertThat(huge.status()).isBetween(0, 2);
      assertThat(huge.err()).doesNotContain("Exception", "Error");
    }
  }
}
