package io.astroconnect.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.identity.Condition;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.identity.GrantView;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.Views;
import io.astroconnect.ui.peering.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Home lists what needs a person, the most urgent first, and says so when nothing does. */
class HomeTest {
  private static final String LOGIN = "gcloud auth application-default login";

  @TempDir private Path home;
  private final List<String> opened = new ArrayList<>();
  private Office office;
  private HomeViewModel model;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    model =
        new HomeViewModel(
            office.catalogue,
            office.peerings,
            office.tracking,
            office.grants,
            office.handovers,
            office.runner,
            office.live,
            office.words,
            office.clock,
            (screen, argument) -> opened.add(screen + " " + argument),
            office.announcer,
            office.clipboards);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private SinceViewModel since() {
    return new SinceViewModel(
        office.activity,
        new SinceTest.Look(),
        office.runner,
        office.live,
        office.words,
        office.clock,
        office.navigator,
        office.announcer);
  }

  private PeeringView draft() {
    PeeringView asked = office.peerings.draft(office.halden(), "INC-20418");
    office.peerings.observe(asked.id());
    changed();
    return asked;
  }

  private void changed() {
    office.changes.forEach(Runnable::run);
  }

  private HomeLine.Task task() {
    return (HomeLine.Task) model.lines().get(1);
  }

  @Test
  void withoutConnectionsItSaysHowToBegin() {
    assertThat(model.quietProperty().get()).startsWith("No connection yet.");
    assertThat(model.neededProperty().get()).isZero();
    assertThat(model.lines()).isEmpty();
  }

  @Test
  void aStepOfOursIsATask() {
    PeeringView asked = draft();
    assertThat(model.neededProperty().get()).isEqualTo(1);
    assertThat(model.summaryProperty().get()).isEqualTo("1 thing, most urgent first");
    assertThat(((HomeLine.Group) model.lines().getFirst()).title()).isEqualTo("Ours to do");
    assertThat(task().customer()).isEqualTo("Halden Freight");
    assertThat(task().what()).startsWith("Send request");
    assertThat(task().where()).contains("halden-prod-euc1", Office.FREIGHT, "INC-20418");
    assertThat(task().first()).isTrue();
    model.act(task());
    assertThat(opened).containsExactly("peering " + asked.id());
  }

  @Test
  void aMissingSignInIsOneLineHoweverManyConnectionsGoByIt() throws Exception {
    PeeringView one = office.peerings.start(office.halden(), "", Progress.none());
    PeeringView two = new Standing(office).connected();
    assertThat(two.cluster().account()).isEqualTo(one.cluster().account());
    office.customers.perform(new Deed.ExpireSignIn(Deed.EVERY));
    office.peerings.observe(one.id());
    office.peerings.observe(two.id());
    changed();
    assertThat(model.lines()).hasSize(2);
    assertThat(model.neededProperty().get()).isEqualTo(1);
    assertThat(task().customer()).isEqualTo("Account " + one.cluster().account());
    assertThat(task().what())
        .startsWith("2 connections are not seen")
        .contains("sandbox sign-in --account 418027365910");
    assertThat(task().first()).isTrue();
    model.act(task());
    assertThat(office.copied.getFirst()).startsWith("astro-connect sandbox sign-in");
    model.open(task());
    assertThat(opened).containsExactly("peering ");
  }

  @Test
  void rolesThatWaitForASignInStandInItsOneLine() throws Exception {
    GrantView one = roles(null);
    GrantView two = roles(Condition.until(office.clock.instant().plus(Duration.ofDays(90))));
    office.customers.perform(new Deed.ExpireSignIn(Deed.EVERY));
    office.grants.observe(one.id());
    office.grants.observe(two.id());
    changed();
    assertThat(model.lines()).hasSize(2);
    assertThat(model.neededProperty().get()).isEqualTo(1);
    assertThat(task().customer()).isEqualTo("Google Cloud");
    assertThat(task().what()).startsWith("2 connections are not seen").endsWith(LOGIN);
    assertThat(task().where()).isEqualTo("corvus-dwh-prod");
    model.act(task());
    assertThat(office.copied).containsExactly(LOGIN);
    model.open(task());
    assertThat(opened).containsExactly("identities ");
  }

  @Test
  void whatWaitsForACustomerNeedsNobodyAndNamesTheDeadline() throws Exception {
    PeeringView asked = draft();
    office.peerings.proceed(asked.id(), Progress.none());
    Awaitility.await()
        .until(
            () ->
                office.peerings.observe(asked.id()).checklist().state() == ConnectionState.WAITING);
    changed();
    assertThat(model.neededProperty().get()).isZero();
    assertThat(model.quietProperty().get())
        .startsWith("Nothing needs you. 1 waits for customers; the next deadline is ");
    assertThat(task().urgency()).isEqualTo(Urgency.WAITING);
    assertThat(task().first()).isFalse();
    model.act(task());
    assertThat(office.copied.getFirst()).contains("pcx-");
    assertThat(office.toasts).hasSize(1);
  }

  @Test
  void everyStateThatNeedsUsHasAGroup() {
    assertThat(Urgency.of(ConnectionState.EXPIRING)).contains(Urgency.URGENT);
    assertThat(Urgency.of(ConnectionState.CONNECTED)).isEmpty();
    for (ConnectionState state : ConnectionState.values()) {
      Urgency.of(state)
          .ifPresent(group -> assertThat(group.needsUs()).isEqualTo(group != Urgency.WAITING));
    }
  }

  @Test
  void whatChangedByItselfStandsInAGroupWithSinceWhenAndLeadsToThePeering() throws Exception {
    PeeringView standing = new Standing(office).connected();
    office.customers.perform(new Deed.DropRoute(standing.checklist().connectionId()));
    office.peerings.observe(standing.id());
    changed();
    assertThat(((HomeLine.Group) model.lines().getFirst()).title()).isEqualTo("Changed by itself");
    assertThat(task().what()).startsWith("Route 10.99.0.0/16 in rtb-").endsWith("and is gone.");
    assertThat(task().when()).endsWith(" ago");
    assertThat(task().button()).isEqualTo("Review change");
    model.act(task());
    assertThat(opened).containsExactly("peering " + standing.id());
    office.peerings.proceed(standing.id(), Progress.none());
    changed();
    assertThat(model.lines()).isEmpty();
  }

  @Test
  void aPeeringThatTheyDeletedIsNotOverlooked() throws Exception {
    PeeringView standing = new Standing(office).connected();
    office.customers.perform(new Deed.DeletePeering(standing.checklist().connectionId()));
    new Standing(office).await(standing, ConnectionState.REMOVED);
    changed();
    assertThat(task().urgency()).isEqualTo(Urgency.DRIFT);
    assertThat(task().what()).contains("The peering is deleted");
    assertThat(task().button()).isEqualTo("Review new request");
    office.peerings.remove(standing.id(), Progress.none());
    changed();
    assertThat(model.lines()).isEmpty();
  }

  @Test
  void anAddressThatChangedStandsThereOnceForItsCluster() {
    office.customers.perform(
        new Deed.ChangeAddress(office.cluster("halden-prod-euc1").id().value()));
    PeeringView asked = draft();
    assertThat(((HomeLine.Group) model.lines().getFirst()).title()).isEqualTo("Changed by itself");
    assertThat(task().what()).contains("leaves no longer from", ", but from ");
    assertThat(task().key()).isEqualTo(asked.cluster().id());
    assertThat(model.neededProperty().get()).isEqualTo(2);
    model.act(task());
    assertThat(opened).containsExactly("clusters " + asked.cluster().id());
  }

  @Test
  void linesKeepTheirPlacesUnderThePointer() {
    draft();
    model.hold(true);
    PeeringView other =
        office.peerings.draft(
            new AwsPeeringIntent(
                office.cluster("orchid-prod-usw2"),
                office.halden().target(),
                office.halden().cidrs(),
                true,
                1),
            "");
    changed();
    assertThat(model.lines()).hasSize(2);
    assertThat(model.changedProperty().get()).isEqualTo("1 changed, refresh order");
    model.refresh();
    assertThat(model.changedProperty().get()).isEmpty();
    assertThat(model.lines()).anySatisfy(line -> assertThat(line.key()).isEqualTo(other.id()));
  }

  @Test
  void whatIsOverSaysSoWhereItIsHeld() throws Exception {
    PeeringView asked = draft();
    model.hold(true);
    office.peerings.remove(asked.id(), Progress.none());
    changed();
    assertThat(task().id()).isEqualTo(asked.id());
    assertThat(task().what()).isEqualTo("Wants nothing any more.");
    assertThat(task().button()).isEmpty();
    assertThat(task().look().word()).isEqualTo("Removed");
    model.hold(false);
    assertThat(model.lines()).isEmpty();
  }

  @Test
  void aFailureOutweighsADrift() throws Exception {
    PeeringView standing = new Standing(office).connected();
    AwsPeeringIntent intent = (AwsPeeringIntent) standing.intent();
    office.peerings.change(
        standing.id(),
        new AwsPeeringIntent(
            intent.cluster(),
            intent.target(),
            List.of(intent.cidrs().getFirst(), Cidr.parse("10.45.0.0/16")),
            intent.dns(),
            1),
        Progress.none());
    office.customers.perform(new Deed.DropRoute(standing.checklist().connectionId()));
    PeeringView now = office.peerings.observe(standing.id());
    changed();
    assertThat(now.drift()).isNotEmpty();
    assertThat(task().urgency()).isEqualTo(Urgency.URGENT);
    assertThat(task().look().word()).isEqualTo("Failed");
    assertThat(task().what()).contains("10.45.0.0/16");
  }

  @Test
  void enterOpensTheChosenLine() {
    PeeringView asked = draft();
    Stage stage =
        FxThread.show(
            FxThread.<Parent>call(
                () ->
                    new Views(
                            Map.of(
                                HomeView.class, () -> new HomeView(model, since(), office.words)),
                            office.words.bundle())
                        .load(HomeView.class)
                        .root()));
    Hand robot = new Hand();
    robot.targetWindow(stage);
    robot.clickOn("Halden Freight");
    robot.push(KeyCode.ENTER);
    FxThread.close(stage);
    assertThat(opened).isNotEmpty().allMatch(("peering " + asked.id())::equals);
  }

  @Test
  void theIdOfALineIsTheCloudsOnceThereIsOne() throws Exception {
    PeeringView asked = draft();
    assertThat(model.id(task())).isEqualTo(asked.id().value());
    HomeLine.Task line = task();
    PeeringView sent = office.peerings.proceed(asked.id(), Progress.none());
    changed();
    assertThat(model.id(line)).startsWith("pcx-").isEqualTo(sent.checklist().connectionId());
  }

  @Test
  void anAllowlistStandsInItsGroupAndOpensItsStatement() {
    Cluster halden = office.cluster("halden-prod-euc1");
    ServiceId snowflake = new ServiceId("snowflake");
    office.tracking.ask(halden, snowflake, "INC-20418");
    changed();
    assertThat(task().urgency()).isEqualTo(Urgency.OURS);
    assertThat(task().where()).isEqualTo("halden-prod-euc1 → Snowflake · INC-20418");
    office.tracking.give(halden, snowflake, "", "", "");
    changed();
    assertThat(task().urgency()).isEqualTo(Urgency.ASK);
    assertThat(task().button()).isEqualTo("Copy question");
    model.act(task());
    assertThat(office.copied).singleElement().asString().contains("Is it done, and who did it?");
    assertThat(opened).isEmpty();
    office.tracking.confirm(halden.id(), snowflake, "Ines", "");
    changed();
    assertThat(model.lines()).isEmpty();
    assertThat(model.connectedProperty().get()).isNotNull();

    office.catalogue.leavesFrom(halden.id(), List.of(Ipv4.parse("203.0.113.7")));
    changed();
    assertThat(task().urgency()).isEqualTo(Urgency.DRIFT);
    assertThat(task().what()).contains("Let in: 203.0.113.7. Take out: ");
    assertThat(task().when()).endsWith(" ago");
    model.act(task());
    assertThat(opened).containsExactly("allowlist " + halden.id() + "/snowflake");
  }

  @Test
  void rolesThatEndOrWereTakenAwayStandInTheirGroups() throws Exception {
    GrantView soon = roles(Condition.until(office.clock.instant().plus(Duration.ofHours(30))));
    GrantView taken = roles(null);
    office.customers.perform(
        new Deed.DropRole(
            "corvus-dwh-prod", taken.intent().identity().email(), "roles/bigquery.jobUser"));
    office.grants.observe(taken.id());
    changed();
    assertThat(model.lines())
        .filteredOn(line -> line instanceof HomeLine.Group)
        .extracting(line -> ((HomeLine.Group) line).title())
        .containsExactly("Urgent", "Changed by itself");
    assertThat(task().id()).isEqualTo(soon.id());
    assertThat(task().look().word()).startsWith("Expires in");
    assertThat(task().what()).contains("roles/bigquery.jobUser", "its condition ends");
    assertThat(task().first()).isTrue();
    HomeLine.Task drifted = (HomeLine.Task) model.lines().get(3);
    assertThat(drifted.what()).contains("Was held and is not any more");
    model.act(drifted);
    assertThat(opened).containsExactly("identities " + taken.id());
  }

  private GrantView roles(@Nullable Condition condition) throws InterruptedException {
    return office.grants.grant(
        new GrantIntent(
            new GrantTarget.OfProject(new ProjectId("corvus-dwh-prod")),
            new ServiceAccount(
                "astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com"),
            List.of(new RoleName("roles/bigquery.jobUser")),
            condition,
            false),
        "",
        "INC-7",
        (_, _, _) -> {});
  }

  @Test
  void aClusterThatIsPutAwayAsksNothingAndStillHasItsConnections() {
    PeeringView asked = draft();
    office.catalogue.note(
        asked.cluster().id(), notes -> notes.withArchived(office.clock.instant()));
    changed();
    assertThat(model.lines()).isEmpty();
    assertThat(model.neededProperty().get()).isZero();
    assertThat(office.peerings.views()).extracting(PeeringView::id).containsExactly(asked.id());
  }

  @Test
  void whatACustomerAsksOfUsIsATaskThatLeadsToTheQuestion() {
    draft();
    office.customers.perform(
        new Deed.AskForPeering(
            office.cluster("halden-prod-euc1").id().value(), Office.FREIGHT_VPC));
    office.customers.advance(Duration.ofSeconds(2));
    changed();
    assertThat(model.lines()).hasSize(2);
    office.peerings.observe(office.peerings.views().getFirst().id());
    changed();
    HomeLine.Task request =
        model.lines().stream()
            .filter(HomeLine.Task.class::isInstance)
            .map(HomeLine.Task.class::cast)
            .filter(line -> line.argument().startsWith("adopt:"))
            .findFirst()
            .orElseThrow();
    assertThat(request.customer()).isEqualTo("Halden Freight");
    assertThat(request.what()).isEqualTo("asks for a peering from " + Office.FREIGHT_VPC);
    assertThat(request.when()).isNotEmpty();
    model.act(request);
    assertThat(opened)
        .containsExactly(
            "peering adopt:" + office.cluster("halden-prod-euc1").id() + "/" + request.key());
  }

  @Test
  void whatIsFirstSeenUnderThePointerMovesToItsGroup() {
    office.customers.perform(
        new Deed.ChangeAddress(office.cluster("halden-prod-euc1").id().value()));
    PeeringView asked = office.peerings.draft(office.halden(), "");
    model.hold(true);
    changed();
    assertThat(((HomeLine.Group) model.lines().getFirst()).title()).isEqualTo("Ours to do");
    office.peerings.observe(asked.id());
    changed();
    assertThat(((HomeLine.Group) model.lines().getFirst()).title()).isEqualTo("Changed by itself");
    assertThat(model.changedProperty().get()).isEmpty();
  }
}
