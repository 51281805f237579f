package io.astroconnect.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.model.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "astronomer-prod",
        "abcdef",
        "a12345",
        "abcdefghijklmnopqrstuvwxyz-012",
        "example.com:my-project",
        "sub.example.co.uk:my-project",
        " astronomer-prod\r\n"
      })
  void whatGoogleAllowsIsRead(String text) {
    assertThat(ProjectId.parse(text).value()).isEqualTo(text.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abcde",
        "1abcdef",
        "-abcdef",
        "abcdef-",
        "Abcdef",
        "abc_def",
        "abc def",
        "abcdéf",
        "abcdefghijklmnopqrstuvwxyz-0123",
        ":my-project",
        "example:my-project",
        "example.com:",
        "example.com:my",
        "a.b:c.d:my-project"
      })
  void whatGoogleDoesNotAllowIsRefused(String text) {
    assertThat(ProjectId.possible(text)).isFalse();
    assertThatThrownBy(() -> ProjectId.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void theDomainOfADomainScopedProjectGoesBehind() {
    assertThat(ProjectId.parse("example.com:my-project").serviceAccountDomain())
        .isEqualTo("my-project.example.com.iam.gserviceaccount.com");
    assertThat(ProjectId.parse("astronomer-prod").serviceAccountDomain())
        .isEqualTo("astronomer-prod.iam.gserviceaccount.com");
  }
}
