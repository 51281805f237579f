package io.astroconnect.service.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.cloud.gcp.GcpClients;
import io.astroconnect.cloud.gcp.GcpEndpoints;
import io.astroconnect.cloud.gcp.GcpPolicies;
import io.astroconnect.cloud.gcp.GcpProjects;
import io.astroconnect.cloud.gcp.GcpServiceAccounts;
import io.astroconnect.cloud.sandbox.SandboxClock;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.identity.Condition;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantReason;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.Holding;
import io.astroconnect.model.identity.Policy;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.sandbox.BriskSandbox;
import io.astroconnect.sandbox.Sandbox;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.store.sql.SqlStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grants over the real sandbox, by the real client libraries. */
class GrantServiceTest {
  private static final GrantTarget CORVUS =
      new GrantTarget.OfProject(new ProjectId("corvus-dwh-prod"));
  private static final RoleName VIEWER = new RoleName("roles/bigquery.dataViewer");
  private static final RoleName JOBS = new RoleName("roles/bigquery.jobUser");

  @TempDir Path home;
  private Sandbox sandbox;
  private SandboxControl control;
  private final List<AutoCloseable> open = new ArrayList<>();
  private GrantService grants;
  private GcpPolicies policies;

  @BeforeEach
  void open() throws Exception {
    sandbox = BriskSandbox.open(home);
    control = new SandboxControl(sandbox.endpoints().control());
    grants = console("one.sqlite");
    policies = new GcpPolicies(clients());
  }

  private GcpClients clients() {
    GcpClients clients =
        new GcpClients(
            new GcpEndpoints(sandbox.endpoints().google(), sandbox.endpoints().google(), null), "");
    open.add(clients);
    return clients;
  }

  /** A console with a store and clients of its own. */
  private GrantService console(String file) {
    GcpClients clients = clients();
    SandboxClock clock = new SandboxClock(control, Clock.systemUTC());
    clock.refresh();
    SqlStore store = SqlStore.open(home.resolve(file), clock);
    open.add(store);
    return new GrantService(
        store,
        new GcpPolicies(clients),
        new GcpServiceAccounts(clients),
        new GcpProjects(clients),
        new ChangeGuard(false, clock, store.activities(), "test"),
        clock,
        span -> Thread.sleep(Math.min(span.toMillis(), 30)),
        "test");
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
    control.close();
    sandbox.close();
  }

  private static ServiceAccount account(String id) {
    return new ServiceAccount(id + "@astro-corvus-prod.iam.gserviceaccount.com");
  }

  private static GrantIntent intent(RoleName... roles) {
    return new GrantIntent(
        CORVUS, account("astro-nuclear-scintillation-27"), List.of(roles), null, false);
  }

  private GrantView grant(GrantIntent intent) throws InterruptedException {
    return grants.grant(intent, "", "ZD-1", (_, _, _) -> {});
  }

  @Test
  void givesRolesWithOneChangeAndTakesThemBack() throws Exception {
    Policy before = policies.read(CORVUS);
    GrantPreview preview = grants.preview(intent(VIEWER, JOBS));
    assertThat(preview.calls()).hasSize(2);
    assertThat(preview.staying()).isEqualTo(before.bindings().size() - 2L);
    GrantView view = grant(intent(VIEWER, JOBS));
    assertThat(view.checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(control.calls()).containsEntry("SetIamPolicy", 1L);
    GrantView gone = grants.revoke(intent(VIEWER, JOBS), "", (_, _, _) -> {});
    assertThat(gone.checklist().state()).isEqualTo(ConnectionState.REMOVED);
    assertThat(Set.copyOf(policies.read(CORVUS).holdings()))
        .isEqualTo(Set.copyOf(before.holdings()));
    assertThat(policies.read(CORVUS).auditConfigs()).isEqualTo(before.auditConfigs());
  }

  @Test
  void givingTwiceWritesOnce() throws Exception {
    grant(intent(VIEWER));
    grant(intent(VIEWER));
    assertThat(control.calls()).containsEntry("SetIamPolicy", 1L);
    assertThat(grants.entries()).hasSize(1);
  }

  @Test
  void goesRoundAConflictAndLosesNothing() throws Exception {
    control.perform(new Deed.ContendPolicy(2));
    GrantView view = grant(intent(VIEWER));
    assertThat(view.checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(control.calls()).containsEntry("SetIamPolicy", 3L);
    assertThat(policies.read(CORVUS).holdings())
        .filteredOn(one -> one.member().value().startsWith("user:rival-"))
        .hasSize(2);
  }

  @Test
  void saysSoWhenOthersChangeThePolicyEachTime() throws Exception {
    control.perform(new Deed.ContendPolicy(0));
    GrantView view = grant(intent(VIEWER));
    assertThat(view.checklist().state()).isEqualTo(ConnectionState.FAILED);
    assertThat(view.checklist().next().orElseThrow().reason().code())
        .isEqualTo(GrantReason.CONTENDED);
    assertThat(control.calls()).containsEntry("SetIamPolicy", (long) PolicyChange.TRIES);
    control.perform(new Deed.EndContention());
    assertThat(grant(intent(VIEWER)).checklist().state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"roles/nosuch", "projects/corvus-dwh-prod/roles/nosuch"})
  void aRoleThatGoogleDoesNotKnowIsNotGiven(String role) throws Exception {
    Policy before = policies.read(CORVUS);
    GrantView view = grant(intent(new RoleName(role)));
    assertThat(view.checklist().state()).isEqualTo(ConnectionState.FAILED);
    assertThat(view.checklist().next().orElseThrow().reason())
        .isEqualTo(Reason.of(GrantReason.ROLE_UNKNOWN, role, "corvus-dwh-prod"));
    assertThat(policies.read(CORVUS)).isEqualTo(before);
  }

  @Test
  void theSandboxKnowsEachRoleThatIsOffered() throws Exception {
    RoleName[] offered =
        DataRoles.load().all().stream().map(DataRole::role).toArray(RoleName[]::new);
    assertThat(grant(intent(offered)).checklist().state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void whereWeMayNotItIsTheCustomersToGive() throws Exception {
    GrantIntent theirs =
        new GrantIntent(
            new GrantTarget.OfProject(new ProjectId("saltmarsh-bq")),
            account("astro-nuclear-scintillation-27"),
            List.of(VIEWER),
            null,
            false);
    GrantView view = grant(theirs);
    assertThat(view.checklist().state()).isEqualTo(ConnectionState.WAITING);
    assertThat(view.checklist().of(Owner.THEIRS)).hasSize(1);
    assertThat(control.calls()).doesNotContainKey("SetIamPolicy");
  }

  @Test
  void whatWeMayNotReadIsBelievedWhenTold() throws Exception {
    GrantIntent unseen =
        new GrantIntent(
            new GrantTarget.OfProject(new ProjectId("tallow-ledger")),
            account("astro-nuclear-scintillation-27"),
            List.of(VIEWER),
            null,
            false);
    GrantView view = grant(unseen);
    assertThat(view.checklist().state()).isEqualTo(ConnectionState.TO_CONFIRM);
    StepId role = view.checklist().of(Owner.THEIRS).getFirst().id();
    assertThat(grants.confirm(view.id(), role, "Finch", "ZD-1").checklist().state())
        .isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void aRoleThatTheCustomerTookBackIsDrift() throws Exception {
    GrantView view = grant(intent(VIEWER));
    control.perform(
        new Deed.DropRole("corvus-dwh-prod", view.intent().identity().email(), VIEWER.value()));
    assertThat(grants.observe(view.id()).checklist().state()).isEqualTo(ConnectionState.DRIFTED);
    assertThat(grants.check(CORVUS, List.of("astro-corvus-prod")))
        .extracting(Held::standing)
        .contains(Held.Standing.MISSING, Held.Standing.LEFTOVER, Held.Standing.NOT_ASKED);
  }

  @Test
  void aDriftSaysSinceWhenAndWhatIsTakenBackIsNone() throws Exception {
    GrantView view = grant(intent(VIEWER, JOBS));
    control.perform(
        new Deed.DropRole("corvus-dwh-prod", view.intent().identity().email(), VIEWER.value()));
    GrantView drifted = grants.observe(view.id());
    Step viewer = drifted.checklist().step(roleStep(VIEWER)).orElseThrow();
    assertThat(drifted.since(viewer)).isPresent().isEqualTo(drifted.driftedSince());
    assertThat(grants.observe(view.id()).driftedSince())
        .as("the first time that it was seen counts")
        .isEqualTo(drifted.driftedSince());
    assertThat(grants.revoke(intent(VIEWER), "", (_, _, _) -> {}).checklist().state())
        .isEqualTo(ConnectionState.REMOVED);
    assertThat(grants.view(view.id()).checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(state(intent(VIEWER), VIEWER)).isEqualTo(StepState.READY);
    grants.revoke(intent(JOBS), "", (_, _, _) -> {});
    assertThat(state(intent(VIEWER, JOBS), VIEWER)).isEqualTo(StepState.READY);
    assertThat(state(intent(VIEWER, JOBS), JOBS)).isEqualTo(StepState.READY);
  }

  private StepState state(GrantIntent intent, RoleName role) {
    return grants.preview(intent).checklist().step(roleStep(role)).orElseThrow().state();
  }

  private static StepId roleStep(RoleName role) {
    return StepId.parse("role/" + role);
  }

  @Test
  void aPartThatIsTakenBackSaysWhatStays() throws Exception {
    grant(intent(VIEWER, JOBS));
    GrantView part = grants.revoke(intent(VIEWER), "", (_, _, _) -> {});
    assertThat(part.roles(StepState::settled)).containsExactly(VIEWER.value());
    assertThat(grants.staying(part)).containsExactly(JOBS);
    GrantView rest = grants.revoke(intent(JOBS), "", (_, _, _) -> {});
    assertThat(grants.staying(rest)).isEmpty();
  }

  @Test
  void aWordOfTheCustomerDoesNotOutliveTheRole() throws Exception {
    GrantIntent unseen =
        new GrantIntent(
            new GrantTarget.OfProject(new ProjectId("tallow-ledger")),
            account("astro-nuclear-scintillation-27"),
            List.of(VIEWER),
            null,
            false);
    GrantView view = grant(unseen);
    grants.confirm(view.id(), roleStep(VIEWER), "Finch", "");
    grants.revoke(unseen, "", (_, _, _) -> {});
    assertThat(grant(unseen).checklist().state())
        .as("what was told of the first time says nothing of the second")
        .isEqualTo(ConnectionState.TO_CONFIRM);
  }

  @Test
  void aNewAccountIsWaitedForUntilItIsThereEachTime() throws Exception {
    ServiceAccount fresh = account("astro-new-moon-1");
    control.perform(new Deed.CreateServiceAccount(fresh.email()));
    GrantIntent wanted = new GrantIntent(CORVUS, fresh, List.of(VIEWER), null, false);
    GrantView early = grant(wanted);
    assertThat(early.checklist().state()).isEqualTo(ConnectionState.WAITING);
    assertThat(early.checklist().steps().getLast().state()).isEqualTo(StepState.BLOCKED);
    control.advance(Duration.ofSeconds(10));
    assertThat(grant(wanted).checklist().state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void aConditionThatEndedIsExpired() throws Exception {
    Condition soon = Condition.until(Clock.systemUTC().instant().plus(Duration.ofDays(5)));
    GrantIntent wanted =
        new GrantIntent(
            CORVUS, account("astro-nuclear-scintillation-27"), List.of(VIEWER), soon, false);
    GrantView view = grant(wanted);
    assertThat(view.checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    control.advance(Duration.ofDays(4));
    GrantView ending = console("one.sqlite").observe(view.id());
    assertThat(ending.checklist().state()).isEqualTo(ConnectionState.EXPIRING);
    assertThat(ending.checklist().deadline()).contains(soon.expiry().orElseThrow());
    control.advance(Duration.ofDays(2));
    assertThat(console("one.sqlite").observe(view.id()).checklist().state())
        .isEqualTo(ConnectionState.EXPIRED);
  }

  @Test
  void actsAsTheCustomersAccount() throws Exception {
    GrantIntent wanted =
        new GrantIntent(
            new GrantTarget.OfAccount(
                new ServiceAccount("etl-reader@corvus-dwh-prod.iam.gserviceaccount.com")),
            account("astro-nuclear-scintillation-27"),
            List.of(RoleName.TOKEN_CREATOR),
            null,
            false);
    assertThat(grant(wanted).checklist().state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void anEndedSignInIsNotSeen() throws Exception {
    control.perform(new Deed.ExpireSignIn("corvus-dwh-prod"));
    assertThat(grant(intent(VIEWER)).checklist().state()).isEqualTo(ConnectionState.NOT_SEEN);
  }

  @Test
  void aJobOfAWindowWaitsForTheSignInAndGoesOn() throws Exception {
    control.perform(new Deed.ExpireSignIn("corvus-dwh-prod"));
    AtomicInteger looks = new AtomicInteger();
    FutureTask<GrantView> waiting =
        new FutureTask<>(
            () ->
                grants
                    .patient()
                    .grant(intent(VIEWER), "", "ZD-1", (_, _, _) -> looks.incrementAndGet()));
    Thread.ofVirtual().start(waiting);
    Awaitility.await().until(() -> looks.get() > 4);
    assertThat(waiting.isDone()).isFalse();
    control.perform(new Deed.SignIn("corvus-dwh-prod"));
    assertThat(waiting.get(30, TimeUnit.SECONDS).checklist().state())
        .isEqualTo(ConnectionState.CONNECTED);
    assertThat(control.calls()).containsEntry("SetIamPolicy", 1L);
  }

  @Test
  void twoConsolesThatGrantAtOnceLoseNothing() throws Exception {
    Set<Holding> before = new HashSet<>(policies.read(CORVUS).holdings());
    GrantService other = console("two.sqlite");
    List<RoleName> roles = DataRoles.load().all().stream().map(DataRole::role).limit(12).toList();
    Set<Holding> expected = new HashSet<>(before);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> racing = new ArrayList<>();
      for (String id :
          List.of("astro-nuclear-scintillation-27", "astro-quantum-telescope-281934")) {
        GrantService console = id.startsWith("astro-n") ? grants : other;
        racing.add(threads.submit(() -> oneByOne(console, account(id), roles)));
        roles.forEach(role -> expected.add(new Holding(account(id).member(), role.value(), null)));
      }
      for (Future<?> one : racing) {
        one.get();
      }
    }
    assertThat(new HashSet<>(policies.read(CORVUS).holdings())).isEqualTo(expected);
  }

  private static Void oneByOne(GrantService console, ServiceAccount account, List<RoleName> roles)
      throws InterruptedException {
    for (RoleName role : roles) {
      GrantIntent one = new GrantIntent(CORVUS, account, List.of(role), null, false);
      GrantView view = console.grant(one, "", "", (_, _, _) -> {});
      for (int i = 0; view.checklist().state() == ConnectionState.FAILED && i < 20; i++) {
        view = console.grant(one, "", "", (_, _, _) -> {});
      }
      assertThat(view.checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    }
    return null;
  }

  @Test
  void everyShippedRoleIsFoundByItsWords() {
    DataRoles all = DataRoles.load();
    assertThat(all.all()).hasSizeGreaterThan(35).noneMatch(role -> role.role().basic());
    assertThat(all.search("bigq read")).extracting(DataRole::role).contains(VIEWER);
    assertThat(all.all()).extracting(DataRole::service).contains("Spanner", "Bigtable", "Composer");
  }

  @Test
  void whatWasSeenIsKeptAndAskedForOncePerTarget() throws Exception {
    GrantView given = grant(intent(VIEWER));
    grant(
        new GrantIntent(
            CORVUS, account("astro-quantum-telescope-281934"), List.of(JOBS), null, false));
    GrantService later = console("one.sqlite");
    assertThat(later.view(given.id()).checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(later.view(given.id()).observed()).isEqualTo(given.observed());
    long reads = control.calls().getOrDefault("GetIamPolicy", 0L);
    assertThat(later.targets()).containsExactly(CORVUS);
    assertThat(later.observeAll((_, _, _) -> {}))
        .allMatch(view -> view.checklist().state() == ConnectionState.CONNECTED);
    assertThat(control.calls()).containsEntry("GetIamPolicy", reads + 1);
  }

  @Test
  void aRoleTakenBackLeavesTheOthersAskedFor() throws Exception {
    GrantView given = grant(intent(VIEWER, JOBS));
    GrantView part = grants.revoke(intent(JOBS), "", (_, _, _) -> {});
    assertThat(part.checklist().state()).isEqualTo(ConnectionState.REMOVED);
    GrantView left = grants.observe(given.id());
    assertThat(left.intent().roles()).containsExactly(VIEWER);
    assertThat(left.checklist().state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void aWordIsTakenBackAndNotTakenForWhatCanBeSeen() throws Exception {
    GrantIntent unseen =
        new GrantIntent(
            new GrantTarget.OfProject(new ProjectId("tallow-ledger")),
            account("astro-nuclear-scintillation-27"),
            List.of(VIEWER),
            null,
            false);
    GrantView view = grant(unseen);
    StepId role = view.checklist().of(Owner.THEIRS).getFirst().id();
    grants.confirm(view.id(), role, "Finch", "ZD-1");
    assertThat(grants.unconfirm(view.id(), role, "test", "").checklist().state())
        .isEqualTo(ConnectionState.TO_CONFIRM);
    assertThatThrownBy(() -> grants.confirm(view.id(), role, "  ", ""))
        .isInstanceOf(InvalidValueException.class);
    GrantView gone = grants.revoke(unseen, "", (_, _, _) -> {});
    StepId away = gone.checklist().of(Owner.THEIRS).getFirst().id();
    assertThat(grants.confirm(gone.id(), away, "Finch", "").checklist().state())
        .isEqualTo(ConnectionState.REMOVED);
    GrantView seen = grant(intent(VIEWER));
    StepId held = seen.checklist().steps().getLast().id();
    assertThatThrownBy(() -> grants.confirm(seen.id(), held, "Finch", ""))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void theSameRoleUnderAnotherConditionDiffersFromWhatWasAsked() throws Exception {
    Condition hours = new Condition("by day", "", "request.time.getHours() < 18", "");
    ServiceAccount who = account("astro-nuclear-scintillation-27");
    policies.write(
        CORVUS, policies.read(CORVUS).grant(new Holding(who.member(), JOBS.value(), hours)));
    grant(intent(JOBS));
    List<Whereabouts> places = grants.check(who, (_, _, _) -> {});
    assertThat(places)
        .filteredOn(place -> place.target().equals(CORVUS))
        .flatExtracting(Whereabouts::all)
        .extracting(Held::standing)
        .contains(Held.Standing.AS_ASKED, Held.Standing.OTHERWISE);
    assertThat(places).extracting(Whereabouts::target).doesNotHaveDuplicates();
  }

  @Test
  void aLeftoverIsClearedAndNothingElse() throws Exception {
    Policy before = policies.read(CORVUS);
    Holding leftover = before.leftovers().getFirst();
    grants.clear(CORVUS, leftover);
    Set<Holding> expected = new HashSet<>(before.holdings());
    expected.remove(leftover);
    assertThat(new HashSet<>(policies.read(CORVUS).holdings())).isEqualTo(expected);
  }
}
