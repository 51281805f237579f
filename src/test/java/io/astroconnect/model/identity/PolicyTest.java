package io.astroconnect.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private static final Member US =
      new Member("serviceAccount:astro-x@astro-corvus-prod.iam.gserviceaccount.com");
  private static final Member ANA = new Member("user:ana@corvus.example");
  private static final String ROLE = "roles/bigquery.dataViewer";
  private static final Condition SOON =
      new Condition("soon", "", "request.time < timestamp(\"2030-01-01T00:00:00Z\")", "");

  private interface Law {
    void hold(Policy policy, Holding holding);
  }

  /** Tries it on ten thousand policies. */
  private static void forMany(Law law) {
    IntStream.range(0, 10_000)
        .forEach(
            seed -> {
              RandomPolicies random = new RandomPolicies(seed);
              law.hold(random.policy(), random.holding());
            });
  }

  @Test
  void aGrantTakenBackLeavesThePolicyAsItWas() {
    forMany(
        (policy, holding) -> {
          if (!policy.holds(holding)) {
            assertThat(policy.grant(holding).revoke(holding)).isEqualTo(policy);
          }
        });
  }

  @Test
  void aGrantChangesNothingButTheOneMember() {
    forMany(
        (policy, holding) -> {
          Policy granted = policy.grant(holding);
          List<Holding> expected = new ArrayList<>(policy.holdings());
          if (!policy.holds(holding)) {
            expected.add(holding);
          }
          assertThat(granted.holdings()).containsExactlyInAnyOrderElementsOf(expected);
          assertThat(granted.auditConfigs()).isEqualTo(policy.auditConfigs());
          assertThat(granted.etag()).isEqualTo(policy.etag());
          assertThat(granted.version()).isEqualTo(policy.version());
          assertThat(granted.holds(holding)).isTrue();
        });
  }

  @Test
  void aRevocationTakesNothingButTheOneMember() {
    forMany(
        (policy, holding) -> {
          Policy revoked = policy.revoke(holding);
          List<Holding> left =
              policy.holdings().stream().filter(one -> !one.equals(holding)).toList();
          assertThat(revoked.holdings()).containsExactlyInAnyOrderElementsOf(left);
          assertThat(revoked.auditConfigs()).isEqualTo(policy.auditConfigs());
          assertThat(revoked.holds(holding)).isFalse();
        });
  }

  @Test
  void grantingOrRevokingTwiceIsAsOnce() {
    forMany(
        (policy, holding) -> {
          Policy granted = policy.grant(holding);
          assertThat(granted.grant(holding)).isSameAs(granted);
          Policy revoked = policy.revoke(holding);
          assertThat(revoked.revoke(holding)).isSameAs(revoked);
        });
  }

  @Test
  void aConditionMakesAnotherBinding() {
    Policy policy = new Policy(1, "e", List.of(new Binding(ROLE, List.of(ANA), SOON)), List.of());
    Policy granted = policy.grant(new Holding(US, ROLE, null));
    assertThat(granted.bindings())
        .containsExactly(
            new Binding(ROLE, List.of(ANA), SOON), new Binding(ROLE, List.of(US), null));
    assertThat(granted.revoke(new Holding(US, ROLE, SOON))).isSameAs(granted);
  }

  @Test
  void leftoversOfDeletedAccountsAreRecognised() {
    Member gone =
        new Member("deleted:serviceAccount:astro-x@p-12345.iam.gserviceaccount.com?uid=7");
    Policy policy =
        new Policy(1, "e", List.of(new Binding(ROLE, List.of(ANA, gone), null)), List.of());
    assertThat(policy.leftovers()).containsExactly(new Holding(gone, ROLE, null));
    assertThat(gone.serviceAccount()).contains("astro-x@p-12345.iam.gserviceaccount.com");
    assertThat(ANA.serviceAccount()).isEmpty();
    assertThat(Member.kubernetes(new ProjectId("astro-prod"), "ns", "ksa").value())
        .isEqualTo("serviceAccount:astro-prod.svc.id.goog[ns/ksa]");
    assertThat(Member.kubernetes(new ProjectId("astro-prod"), "ns", "ksa").serviceAccount())
        .isEmpty();
  }
}
