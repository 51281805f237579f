package io.astroconnect.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceAccountNameTest {

  @ParameterizedTest
  @CsvSource({
    "astronomer-prod, nuclear-science-2730,"
        + " astro-nuclear-science-2730@astronomer-prod.iam.gserviceaccount.com",
    "astronomer-prod, nuclear-scintillation-2730,"
        + " astro-nuclear-scintillation-27@astronomer-prod.iam.gserviceaccount.com",
    "example.com:my-project, nuclear-science-2730,"
        + " astro-nuclear-science-2730@my-project.example.com.iam.gserviceaccount.com",
  })
  void namesAreMadeAsTheGuideSays(String project, String namespace, String email) {
    ServiceAccountName name = ServiceAccountName.of(project, namespace);
    assertThat(name.email()).contains(email);
    assertThat(name.codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"20,''", "23,''", "24,''", "25,x", "26,xx", "40,xxxxxxxxxxxxxxxx"})
  void aNamespaceIsCutAfter24Characters(int length, String cut) {
    String namespace = "n".repeat(Math.min(length, 24)) + cut;
    ServiceAccountName name = ServiceAccountName.of("astronomer-prod", namespace);
    assertThat(name.used() + name.cut()).isEqualTo(namespace).hasSize(length);
    assertThat(name.cut()).isEqualTo(cut);
    assertThat(name.truncated()).isEqualTo(!cut.isEmpty());
    assertThat(name.accountId().orElseThrow()).hasSizeBetween(6, 30);
  }

  @Test
  void pastedBlanksAreDropped() {
    assertThat(ServiceAccountName.of(" astronomer-prod\n", "\tnuclear-science-2730 \r\n").email())
        .contains("astro-nuclear-science-2730@astronomer-prod.iam.gserviceaccount.com");
  }

  @Test
  void aCutThatEndsInAHyphenIsFlagged() {
    ServiceAccountName name =
        ServiceAccountName.of("astronomer-prod", "abcdefghijklmnopqrstuvw-2730");
    assertThat(name.accountId()).contains("astro-abcdefghijklmnopqrstuvw-");
    assertThat(name.codes()).containsExactly(NameWarning.TRAILING_HYPHEN);
  }

  @Test
  void namespacesThatAreCutToOneNameAreFlagged() {
    List<String> others =
        List.of(
            "nuclear-scintillation-2748",
            "nuclear-scintillation-2730",
            "nuclear-science-2730",
            " nuclear-scintillation-2748");
    ServiceAccountName name =
        ServiceAccountName.of("astronomer-prod", "nuclear-scintillation-2730", others);
    assertThat(name.codes()).containsExactly(NameWarning.COLLISION);
    assertThat(name.warnings().getFirst().args().getFirst())
        .hasToString("Text[value=nuclear-scintillation-2748]");
  }

  @Test
  void aNamespaceOf24CharactersMeetsTheCutOne() {
    String cut = "abcdefghijklmnopqrstuvwx";
    assertThat(ServiceAccountName.of("astronomer-prod", cut, List.of(cut + "-1")).codes())
        .containsExactly(NameWarning.COLLISION);
    assertThat(ServiceAccountName.of("astronomer-prod", "short", List.of("shorter")).codes())
        .isEmpty();
  }

  @Test
  void whatIsMissingIsSaidAndNotGuessed() {
    ServiceAccountName nothing = ServiceAccountName.of("", " ");
    assertThat(nothing.email()).isEmpty();
    assertThat(nothing.accountId()).isEmpty();
    assertThat(nothing.workloadIdentityPool()).isEmpty();
    assertThat(nothing.codes()).containsExactly(NameWarning.NO_PROJECT, NameWarning.NO_NAMESPACE);
    assertThat(ServiceAccountName.of("", "a").accountId()).contains("astro-a");
    assertThat(ServiceAccountName.of("", "", List.of("", "a")).codes())
        .doesNotContain(NameWarning.COLLISION);
  }

  @ParameterizedTest
  @CsvSource({
    "Nuclear, IMPOSSIBLE_CHARACTERS",
    "nuclear_x, IMPOSSIBLE_CHARACTERS",
    "-a, IMPOSSIBLE_ENDS",
    "ñ, IMPOSSIBLE_CHARACTERS",
    "٣, IMPOSSIBLE_CHARACTERS"
  })
  void impossibleNamespacesAreFlaggedAndStillNamed(String namespace, NameWarning warning) {
    ServiceAccountName name = ServiceAccountName.of("astronomer-prod", namespace);
    assertThat(name.codes()).containsExactly(warning);
    assertThat(name.accountId()).contains("astro-" + namespace);
  }

  @Test
  void aNamespaceOverlongForKubernetesIsFlagged() {
    assertThat(ServiceAccountName.of("astronomer-prod", "a".repeat(63)).codes()).isEmpty();
    assertThat(ServiceAccountName.of("astronomer-prod", "a".repeat(64)).codes())
        .containsExactly(NameWarning.IMPOSSIBLE_LENGTH);
  }

  @Test
  void theReportedAccountCounts() {
    ServiceAccountName name = ServiceAccountName.of("astronomer-prod", "nuclear-science-2730");
    assertThat(name.comparedWith(name.email().orElseThrow()).codes()).isEmpty();
    assertThat(name.comparedWith("other@astronomer-prod.iam.gserviceaccount.com").codes())
        .containsExactly(NameWarning.REPORTED_DIFFERS);
  }

  @Test
  void thePoolIsTheProjects() {
    assertThat(ServiceAccountName.of("astronomer-prod", "").workloadIdentityPool())
        .contains("astronomer-prod.svc.id.goog");
  }

  /** Whatever stands in the fields between two keys: a name or a code, never an exception. */
  @Test
  void nothingThatIsTypedThrows() {
    Random random = new Random(20_260_101);
    for (int i = 0; i < 20_000; i++) {
      String project = typed(random);
      String namespace = typed(random);
      ServiceAccountName name =
          ServiceAccountName.of(project, namespace, List.of(typed(random), typed(random)));
      assertThat(name.used() + name.cut()).isEqualTo(namespace.strip());
      assertThat(name.used().codePointCount(0, name.used().length())).isLessThanOrEqualTo(24);
      assertThat(name.email().isPresent()).isEqualTo(!project.isBlank() && !namespace.isBlank());
      if (name.codes().isEmpty() && name.email().isPresent()) {
        assertThat(name.accountId().orElseThrow()).matches("[a-z]([-a-z0-9]{4,28}[a-z0-9])");
      }
    }
  }

  private static String typed(Random random) {
    int[] some = "abz09-_ .:A\t\n\u00e9\ud83d\ude00\u0663".codePoints().toArray();
    return IntStream.range(0, random.nextInt(32))
        .map(
            i ->
                random.nextInt(4) > 0
                    ? 'a' + random.nextInt(26)
                    : some[random.nextInt(some.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
