package io.astroconnect.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.model.InvalidValueException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of roles and accounts, and conditions. */
class IamFormsTest {
  private static final Instant END = Instant.parse("2027-01-31T18:00:00.123Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roles/bigquery.dataViewer",
        "roles/owner",
        "roles/iam.serviceAccountTokenCreator",
        "projects/corvus-dwh-prod/roles/tableReader",
        "projects/example.com:corvus-prod/roles/a_b.c",
        "organizations/123456789012/roles/reader"
      })
  void rolesAreGooglesOrCustom(String name) {
    assertThat(RoleName.parse(" " + name + "\n").value()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bigquery.dataViewer",
        "roles/",
        "roles/a b",
        "roles/bigquery.dataViewer'; rm -rf",
        "projects/UPPER-case/roles/reader",
        "projects/corvus-dwh-prod/roles/ab",
        "projects/corvus-dwh-prod/roles/with-hyphen",
        "organizations/abc/roles/reader",
        "folders/123456/roles/reader"
      })
  void otherNamesAreNone(String name) {
    assertThatThrownBy(() -> RoleName.parse(name)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void basicRolesAreKnown() {
    assertThat(RoleName.parse("roles/editor").basic()).isTrue();
    assertThat(RoleName.parse("roles/writer").basic()).isTrue();
    assertThat(RoleName.parse("roles/bigquery.dataEditor").basic()).isFalse();
  }

  @Test
  void anAccountSaysItsProject() {
    ServiceAccount plain =
        ServiceAccount.parse("serviceAccount:etl@corvus-dwh-prod.iam.gserviceaccount.com");
    assertThat(plain.project()).contains(new ProjectId("corvus-dwh-prod"));
    assertThat(plain.member().value())
        .isEqualTo("serviceAccount:etl@corvus-dwh-prod.iam.gserviceaccount.com");
    assertThat(ServiceAccount.parse("etl@my-project.example.com.iam.gserviceaccount.com").project())
        .contains(new ProjectId("example.com:my-project"));
    assertThat(ServiceAccount.parse("123456-compute@developer.gserviceaccount.com").project())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ana@corvus.example", "a b@p.iam.gserviceaccount.com", "x@@y", "@a"})
  void otherEMailsAreNoServiceAccounts(String text) {
    assertThatThrownBy(() -> ServiceAccount.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void anExpiryIsACondition() {
    Condition condition = Condition.until(END);
    assertThat(condition.expression())
        .isEqualTo("request.time < timestamp(\"2027-01-31T18:00:00Z\")");
    assertThat(condition.expiry()).contains(Instant.parse("2027-01-31T18:00:00Z"));
  }

  @Test
  void anExpiryNarrowsACondition() {
    Condition both = Condition.of("either", "a || b").and(END);
    assertThat(both.expression())
        .isEqualTo("(a || b) && request.time < timestamp(\"2027-01-31T18:00:00Z\")");
    assertThat(both.expiry()).contains(Instant.parse("2027-01-31T18:00:00Z"));
  }

  @Test
  void whatSaysNoEndHasNone() {
    assertThat(Condition.of("t", "resource.name == \"x\"").expiry()).isEmpty();
    assertThat(
            Condition.of("t", "request.time < timestamp(\"2027-01-31T18:00:00Z\") || true")
                .expiry())
        .isEmpty();
    assertThat(
            Condition.of("t", "a || b && request.time < timestamp(\"2027-01-31T18:00:00Z\")")
                .expiry())
        .isEmpty();
    assertThat(Condition.of("t", "request.time < timestamp(\"soon\")").expiry()).isEmpty();
  }
}
