package io.astroconnect.cloud.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.cloud.sandbox.SandboxTrouble;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.identity.Condition;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.Holding;
import io.astroconnect.model.identity.Policy;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.sandbox.BriskSandbox;
import io.astroconnect.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter over gRPC on loopback. */
class GcpPoliciesTest {
  private static final GrantTarget CORVUS =
      new GrantTarget.OfProject(new ProjectId("corvus-dwh-prod"));
  private static final GrantTarget SALTMARSH =
      new GrantTarget.OfProject(new ProjectId("saltmarsh-bq"));
  private static final GrantTarget TALLOW =
      new GrantTarget.OfProject(new ProjectId("tallow-ledger"));
  private static final ServiceAccount READER =
      new ServiceAccount("etl-reader@corvus-dwh-prod.iam.gserviceaccount.com");
  private static final ServiceAccount US =
      new ServiceAccount(
          "astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com");
  private static final Holding VIEWER = new Holding(US.member(), "roles/bigquery.dataViewer", null);

  @TempDir Path home;
  private Sandbox sandbox;
  private SandboxControl control;
  private GcpClients clients;
  private GcpPolicies policies;
  private GcpServiceAccounts accounts;

  @BeforeEach
  void open() throws Exception {
    sandbox = BriskSandbox.open(home);
    control = new SandboxControl(sandbox.endpoints().control());
    clients =
        new GcpClients(
            new GcpEndpoints(sandbox.endpoints().google(), sandbox.endpoints().google(), null), "");
    policies = new GcpPolicies(clients);
    accounts = new GcpServiceAccounts(clients);
  }

  @AfterEach
  void close() throws Exception {
    clients.close();
    control.close();
    sandbox.close();
  }

  private static Fault fault(ThrowingCallable call) {
    return catchThrowableOfType(CloudException.class, call).fault();
  }

  @Test
  void writesOneRoleAndKeepsAllElse() {
    Policy before = policies.read(CORVUS);
    Policy after = policies.write(CORVUS, before.grant(VIEWER));
    assertThat(after.holds(VIEWER)).isTrue();
    assertThat(after.revoke(VIEWER).bindings()).isEqualTo(before.bindings());
    assertThat(after.auditConfigs()).isEqualTo(before.auditConfigs()).hasSize(2);
    assertThat(after.etag()).isNotEqualTo(before.etag());
    assertThat(policies.read(CORVUS)).isEqualTo(after);
    assertThat(before.bindings().stream().filter(one -> one.condition() != null)).hasSize(2);
    assertThat(before.leftovers()).hasSize(1);
  }

  @Test
  void refusesAPolicyThatWasMadeFromAnOlderOne() {
    Policy stale = policies.read(CORVUS);
    policies.write(CORVUS, stale.grant(VIEWER));
    assertThat(fault(() -> policies.write(CORVUS, stale.revoke(VIEWER))))
        .isInstanceOf(Fault.Conflict.class);
  }

  @Test
  void aRivalsChangeIsKept() {
    control.perform(new Deed.ContendPolicy(1));
    Policy before = policies.read(CORVUS);
    assertThat(fault(() -> policies.write(CORVUS, before.grant(VIEWER))))
        .isInstanceOf(Fault.Conflict.class);
    Policy again = policies.read(CORVUS);
    assertThat(again.holdings()).hasSize(before.holdings().size() + 1);
    assertThat(policies.write(CORVUS, again.grant(VIEWER)).holds(VIEWER)).isTrue();
  }

  @Test
  void keepsConditions() {
    Holding until =
        new Holding(
            US.member(),
            "roles/storage.admin",
            Condition.until(Instant.parse("2030-01-01T00:00:00Z")));
    Policy after = policies.write(CORVUS, policies.read(CORVUS).grant(until));
    assertThat(after.holds(until)).isTrue();
    assertThat(after.version()).isEqualTo(3);
  }

  @Test
  void saysWhatWeMayDoWithoutDoingIt() {
    Set<String> both = Set.of(CORVUS.readPermission(), CORVUS.writePermission());
    assertThat(policies.allowed(CORVUS, both)).isEqualTo(both);
    assertThat(policies.allowed(SALTMARSH, both)).containsExactly(CORVUS.readPermission());
    assertThat(policies.allowed(TALLOW, both)).isEmpty();
    assertThat(fault(() -> policies.read(TALLOW))).isInstanceOf(Fault.NotAllowed.class);
    assertThat(fault(() -> policies.write(SALTMARSH, policies.read(SALTMARSH).grant(VIEWER))))
        .isInstanceOf(Fault.NotAllowed.class);
  }

  @Test
  void anEndedSignInSaysHowToSignInAgain() {
    control.perform(new Deed.ExpireSignIn("corvus-dwh-prod"));
    assertThat(fault(() -> policies.read(CORVUS)))
        .isEqualTo(
            new Fault.NeedsSignIn(
                new Fault.Where("corvus-dwh-prod", "", "GetIamPolicy", ""),
                "gcloud auth application-default login"));
  }

  @Test
  void throttledAndUnreachableAreToldApart() {
    control.perform(new Deed.Throttle("GetIamPolicy", 1));
    assertThat(fault(() -> policies.read(CORVUS))).isInstanceOf(Fault.Throttled.class);
    control.trouble(SandboxTrouble.refusal("SetIamPolicy", "UNAVAILABLE", 1));
    Policy policy = policies.read(CORVUS);
    assertThat(fault(() -> policies.write(CORVUS, policy.grant(VIEWER))))
        .isInstanceOf(Fault.Unreachable.class);
  }

  @Test
  void givesRolesOnAnAccountToo() {
    GrantTarget reader = new GrantTarget.OfAccount(READER);
    Holding creator = new Holding(US.member(), "roles/iam.serviceAccountTokenCreator", null);
    assertThat(policies.allowed(reader, Set.of(reader.writePermission()))).hasSize(1);
    assertThat(policies.write(reader, policies.read(reader).grant(creator)).holds(creator))
        .isTrue();
  }

  @Test
  void aNewAccountIsThereOnlyAfterAWhile() {
    String email = "astro-new-moon-1@astro-corvus-prod.iam.gserviceaccount.com";
    control.perform(new Deed.CreateServiceAccount(email));
    ServiceAccount fresh = new ServiceAccount(email);
    assertThat(List.of(accounts.exists(fresh), accounts.exists(fresh))).contains(true, false);
    Policy policy = policies.read(CORVUS);
    assertThat(
            fault(
                () ->
                    policies.write(
                        CORVUS,
                        policy.grant(new Holding(fresh.member(), "roles/storage.admin", null)))))
        .isInstanceOf(Fault.Invalid.class);
    control.advance(Duration.ofSeconds(10));
    assertThat(List.of(accounts.exists(fresh), accounts.exists(fresh), accounts.exists(fresh)))
        .containsOnly(true);
  }

  @Test
  void listsTheAccountsOfAProject() {
    assertThat(accounts.all(new ProjectId("corvus-dwh-prod"))).contains(READER).hasSize(2);
    assertThat(accounts.exists(new ServiceAccount("x-y-z@corvus-dwh-prod.iam.gserviceaccount.com")))
        .isFalse();
    assertThat(
            fault(() -> accounts.exists(new ServiceAccount("x@unknown.iam.gserviceaccount.com"))))
        .isInstanceOf(Fault.NotAllowed.class);
  }

  @Test
  void whatIsLeftOfADeletedAccountIsShown() {
    control.perform(
        new Deed.DeleteServiceAccount("dbt-runner@corvus-dwh-prod.iam.gserviceaccount.com"));
    assertThat(policies.read(CORVUS).leftovers())
        .extracting(holding -> holding.member().serviceAccount().orElseThrow())
        .contains("dbt-runner@corvus-dwh-prod.iam.gserviceaccount.com");
  }

  @Test
  void aProjectHasAName() {
    assertThat(new GcpProjects(clients).name(new ProjectId("corvus-dwh-prod")))
        .isEqualTo("Corvus warehouse");
  }

  @Test
  void whereNobodyAnswersItIsSaidSoon() throws Exception {
    sandbox.close();
    long before = System.nanoTime();
    assertThat(fault(() -> policies.read(CORVUS))).isInstanceOf(Fault.Unreachable.class);
    assertThat(fault(() -> accounts.exists(US))).isInstanceOf(Fault.Unreachable.class);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(40));
  }
}
