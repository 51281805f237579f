package io.astroconnect.service.peering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsPeeringReason;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each way that a peering can go, from the first look to the end, on the sandbox. */
@Timeout(120)
class WholeWayTest {
  private static final String MERIDIAN = "096215538074";
  private static final String MERIDIAN_VPC = "vpc-0f8a5b14cae6d7392";
  private static final HostedZoneId LAKE = new HostedZoneId("Z05514420R8B1VC");
  private static final HostedZoneId RESULTS = new HostedZoneId("Z06672093T4N7HX");

  @TempDir Path home;
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice(home);
  }

  @AfterEach
  void close() throws Exception {
    practice.close();
  }

  private AwsPeeringIntent meridian(String... ranges) {
    return practice.intent("meridian-etl-use1", MERIDIAN, MERIDIAN_VPC, ranges);
  }

  private static AwsPeeringIntent with(AwsPeeringIntent intent, HostedZoneId... zones) {
    return intent.on(intent.terms().withZones(List.of(zones)));
  }

  private static StepState state(PeeringView view, String step) {
    return view.checklist().step(new StepId(step)).orElseThrow().state();
  }

  private static String steps(PeeringView view) {
    return view.checklist().steps().toString();
  }

  @Test
  void twoRangesAndTwoZonesOverThreeRouteTablesEndConnected() throws Exception {
    AwsPeeringIntent intent = with(meridian("10.80.0.0/16", "10.81.0.0/16"), LAKE, RESULTS);
    PeeringView view = practice.later(practice.service.start(intent, "", Progress.none()));
    assertThat(practice.routes(intent.cluster())).hasSize(6);
    assertThat(view.checklist().of(Owner.THEIRS))
        .extracting(step -> step.id().value())
        .contains("zone/" + LAKE, "zone/" + RESULTS, "return-routes");

    practice.authorize(MERIDIAN, LAKE.value(), intent.cluster());
    PeeringView told = practice.told(view);
    assertThat(state(told, "zone/" + LAKE)).isEqualTo(StepState.DONE);
    assertThat(state(told, "zone/" + RESULTS)).as(steps(told)).isEqualTo(StepState.WAITING);
    assertThat(told.checklist().state()).isEqualTo(ConnectionState.TO_CONFIRM);

    practice.authorize(MERIDIAN, RESULTS.value(), intent.cluster());
    PeeringView done = practice.told(told);
    assertThat(done.checklist().state()).as(steps(done)).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void aRemovalTakesEverythingOfOursAwayAndLeavesTheRest() throws Exception {
    AwsPeeringIntent intent = with(meridian("10.80.0.0/16", "10.81.0.0/16"), LAKE);
    practice.authorize(MERIDIAN, LAKE.value(), intent.cluster());
    PeeringView view = practice.connected(intent);
    assertThat(view.checklist().state()).as(steps(view)).isEqualTo(ConnectionState.CONNECTED);

    PeeringView gone = practice.service.remove(view.id(), Progress.none());

    assertThat(gone.checklist().state()).as(steps(gone)).isEqualTo(ConnectionState.REMOVED);
    assertThat(practice.routes(intent.cluster())).isEmpty();
    assertThat(
            practice.zones.associated(
                Scopes.ours(intent.cluster()), VpcId.parse(intent.cluster().vpc())))
        .isEmpty();
    assertThat(gone.checklist().of(Owner.OURS)).allMatch(step -> step.state() == StepState.DONE);
    assertThat(practice.service.drifted()).isEmpty();
  }

  @Test
  void whatIsRemovedCanBeAskedForAnew() throws Exception {
    PeeringView view = practice.connected(meridian("10.80.0.0/16"));
    practice.service.remove(view.id(), Progress.none());

    PeeringView again = practice.connected(meridian("10.81.0.0/16"));

    assertThat(again.checklist().state()).as(steps(again)).isEqualTo(ConnectionState.CONNECTED);
    assertThat(again.id()).isEqualTo(view.id());
    assertThat(again.checklist().connectionId()).isNotEqualTo(view.checklist().connectionId());
    assertThat(practice.routes(again.cluster())).hasSize(3).allMatch(r -> r.contains("10.81."));
  }

  @Test
  void aRequestThatNobodyAcceptedIsTakenBack() throws Exception {
    AwsPeeringIntent intent =
        practice.intent(
            "verano-data-sae1", "873316042259", "vpc-0dce9f580e2a1b736", "10.120.0.0/16");
    PeeringView view = practice.service.start(intent, "", Progress.none());
    practice.pass(Duration.ofMinutes(1));
    PeeringView gone = practice.service.remove(view.id(), Progress.none());
    assertThat(gone.checklist().state()).as(steps(gone)).isEqualTo(ConnectionState.REMOVED);
  }

  @Test
  void anExpiredRequestIsSentAgain() throws Exception {
    AwsPeeringIntent intent =
        practice.intent(
            "verano-data-sae1", "873316042259", "vpc-0dce9f580e2a1b736", "10.120.0.0/16");
    PeeringView view = practice.service.start(intent, "", Progress.none());
    practice.pass(Duration.ofDays(8));
    assertThat(practice.service.observe(view.id()).checklist().state())
        .isEqualTo(ConnectionState.EXPIRED);
    PeeringView again = practice.service.reissue(view.id(), Progress.none());
    practice.pass(Duration.ofMinutes(1));
    practice.control.accept(again.checklist().connectionId());
    PeeringView done = practice.told(practice.later(again));
    assertThat(done.checklist().state()).as(steps(done)).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void rangesAndZonesAreAddedAndTakenAwayByChangingWhatIsAskedFor() throws Exception {
    practice.authorize(MERIDIAN, LAKE.value(), practice.cluster("meridian-etl-use1"));
    practice.authorize(MERIDIAN, RESULTS.value(), practice.cluster("meridian-etl-use1"));
    PeeringView view = practice.connected(with(meridian("10.80.0.0/16"), LAKE));

    PeeringView changed =
        practice.told(
            practice.service.change(
                view.id(), with(meridian("10.81.0.0/16"), RESULTS), Progress.none()));

    assertThat(changed.checklist().state()).as(steps(changed)).isEqualTo(ConnectionState.CONNECTED);
    assertThat(practice.routes(view.cluster())).hasSize(3).allMatch(r -> r.contains("10.81."));
    assertThat(
            practice.zones.associated(
                Scopes.ours(view.cluster()), VpcId.parse(view.cluster().vpc())))
        .extracting(zone -> zone.id())
        .containsExactly(RESULTS);

    PeeringView back =
        practice.service.change(
            view.id(), with(meridian("10.80.0.0/16", "10.81.0.0/16"), RESULTS), Progress.none());
    assertThat(back.checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(practice.store.activities().of(view.id().value()))
        .noneMatch(activity -> activity.key().equals("activity.drifted"));
  }

  @Test
  void aPeeringThatTheyAskedForIsAcceptedAndUsed() throws Exception {
    Cluster ours = practice.cluster("meridian-etl-use1");
    VpcPeeringConnectionId pcx =
        practice
            .peerings
            .request(
                new Scope(MERIDIAN, "us-east-1"),
                new VpcId(MERIDIAN_VPC),
                new Target(
                    new AwsAccountId(ours.account()),
                    new AwsRegion(ours.region()),
                    new VpcId(ours.vpc())),
                Map.of())
            .id();
    practice.pass(Duration.ofMinutes(1));
    assertThat(practice.service.preview(meridian("10.80.0.0/16")).stopped()).isTrue();

    AwsPeeringIntent adoption =
        practice.service.adoption(ours, pcx, List.of(Cidr.parse("10.80.0.0/16")), true);
    assertThat(adoption.target()).isEqualTo(meridian().target());
    PeeringView view = practice.service.adopt(adoption, pcx, "", Progress.none());
    PeeringView done = practice.later(view);

    assertThat(state(done, "accept")).as(steps(done)).isEqualTo(StepState.DONE);
    assertThat(state(done, "dns-requester")).isEqualTo(StepState.DONE);
    assertThat(practice.routes(ours)).hasSize(3).allMatch(route -> route.endsWith(pcx.value()));
    assertThat(practice.control.calls().get("AcceptVpcPeeringConnection")).isEqualTo(1);
    assertThat(practice.control.calls().get("CreateVpcPeeringConnection")).isEqualTo(1);
  }

  @Test
  void anActivePeeringOfOursIsTakenOverByItsId() throws Exception {
    Cluster halden = practice.cluster("halden-prod-euc1");
    VpcPeeringConnectionId pcx = new VpcPeeringConnectionId("pcx-0b52f8a6c1d97e340");
    AwsPeeringIntent adoption = practice.service.adoption(halden, pcx, List.of(), true);
    assertThat(adoption.cidrs()).containsExactly(Cidr.parse("10.40.0.0/16"));
    PeeringView view = practice.service.adopt(adoption, pcx, "", Progress.none());
    assertThat(view.checklist().connectionId()).isEqualTo(pcx.value());
    assertThat(state(view, "dns-requester")).as(steps(view)).isEqualTo(StepState.DONE);
    assertThatThrownBy(
            () ->
                practice.service.adoption(
                    halden, new VpcPeeringConnectionId("pcx-00000000"), List.of(), true))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void byARoleOfTheirsNobodyIsAskedForAnything() throws Exception {
    AwsPeeringIntent plain =
        practice.intent(
            "lindqvist-prod-eun1", "395571820464", "vpc-0bac7d36ec08f9514", "10.132.0.0/16");
    AwsPeeringIntent intent =
        plain.on(
            plain
                .terms()
                .by(
                    new AccepterRole(
                        "arn:aws:iam::395571820464:role/AstroPeerRole", "lindqvist-4127")));
    PeeringView view = practice.later(practice.service.start(intent, "", Progress.none()));
    view = practice.later(view);
    assertThat(view.checklist().state()).as(steps(view)).isEqualTo(ConnectionState.CONNECTED);
    assertThat(view.recorded().told()).isEmpty();
    assertThat(view.checklist().steps().stream().filter(Step::forThem))
        .extracting(step -> step.id().kind())
        .contains("accept", "dns-accepter", "vpc-dns-accepter", "return-route");

    PeeringView gone = practice.service.remove(view.id(), Progress.none());
    assertThat(gone.checklist().state()).as(steps(gone)).isEqualTo(ConnectionState.REMOVED);
    assertThat(
            practice
                .networks
                .routeTables(Scopes.theirs(intent), Set.of(intent.target().vpc()))
                .stream()
                .flatMap(table -> table.routes().stream()))
        .noneMatch(route -> route.target().startsWith("pcx-"));
  }

  @Test
  void aRouteThatSomebodyTookAwayIsADriftWithItsTimeAndOneRunMendsIt() throws Exception {
    PeeringView view = practice.connected(meridian("10.80.0.0/16"));
    Step route =
        view.checklist().steps().stream()
            .filter(step -> step.id().kind().equals("route"))
            .findFirst()
            .orElseThrow();
    practice.drop(
        view.cluster(), route.id(), VpcPeeringConnectionId.parse(view.checklist().connectionId()));
    practice.pass(Duration.ofHours(2));
    practice.service.observeAll(Progress.none());
    practice.pass(Duration.ofMinutes(1));
    practice.service.observeAll(Progress.none());

    List<PeeringView> drifted = practice.service.drifted();
    assertThat(drifted).hasSize(1);
    assertThat(drifted.getFirst().checklist().state()).isEqualTo(ConnectionState.DRIFTED);
    Step step = drifted.getFirst().drift().getFirst();
    assertThat(step.id()).isEqualTo(route.id());
    assertThat(Duration.between(step.sinceIfKnown().orElseThrow(), practice.clock.instant()))
        .isBetween(Duration.ofSeconds(59), Duration.ofSeconds(90));

    PeeringView mended = practice.service.proceed(view.id(), Progress.none());
    assertThat(mended.checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(practice.service.drifted()).isEmpty();
    assertThat(mended.recorded().turned()).isEmpty();
  }

  @Test
  void aRouteThatWasLedToADeadPeeringOfOthersIsADriftAndARemovalSaysThatItStays() throws Exception {
    PeeringView view = practice.connected(meridian("10.80.0.0/16"));
    String[] led =
        practice
            .control
            .perform(new Deed.Blackhole(view.checklist().connectionId()))
            .split(" ", -1);
    practice.pass(Duration.ofMinutes(1));
    practice.service.observeAll(Progress.none());
    PeeringView drifted = practice.service.drifted().getFirst();
    assertThat(drifted.checklist().state()).isEqualTo(ConnectionState.DRIFTED);
    assertThat(drifted.driftedSince()).isPresent();
    PeeringView gone = practice.service.remove(view.id(), Progress.none());
    assertThat(gone.checklist().state()).as(steps(gone)).isEqualTo(ConnectionState.REMOVED);
    assertThat(gone.checklist().steps())
        .anyMatch(
            step ->
                step.reason().equals(Reason.of(AwsPeeringReason.REMOVE_ROUTE_DEAD_END, led[2])));
    assertThat(practice.routes(view.cluster())).hasSize(1);
  }

  @Test
  void aPeeringThatTheOtherSideDeletedIsADrift() throws Exception {
    PeeringView view = practice.connected(meridian("10.80.0.0/16"));
    practice.peerings.delete(
        new Scope(MERIDIAN, "us-east-1"),
        VpcPeeringConnectionId.parse(view.checklist().connectionId()));
    practice.pass(Duration.ofMinutes(1));
    practice.service.observeAll(Progress.none());
    PeeringView seen = practice.service.drifted().getFirst();
    assertThat(seen.checklist().state()).isEqualTo(ConnectionState.REMOVED);
    assertThat(seen.drift().getFirst().id().value()).isEqualTo("request");
    assertThat(seen.drift().getFirst().sinceIfKnown()).isPresent();
    PeeringView gone = practice.service.remove(view.id(), Progress.none());
    assertThat(gone.checklist().state()).as(steps(gone)).isEqualTo(ConnectionState.REMOVED);
    assertThat(practice.routes(view.cluster())).isEmpty();
  }

  @Test
  void withoutASignInNoOlderLookPassesForThisOne() throws Exception {
    AwsPeeringIntent intent = with(meridian("10.80.0.0/16"), LAKE);
    practice.authorize(MERIDIAN, LAKE.value(), intent.cluster());
    PeeringView view = practice.connected(intent);
    assertThat(state(view, "zone/" + LAKE)).as(steps(view)).isEqualTo(StepState.DONE);

    practice.control.perform(new Deed.ExpireSignIn(intent.cluster().account()));
    PeeringView unseen = practice.service.observe(view.id());

    assertThat(state(unseen, "zone/" + LAKE)).as(steps(unseen)).isEqualTo(StepState.UNKNOWN);
    assertThat(practice.service.preview(intent).checks())
        .filteredOn(check -> check.id().equals("nat"))
        .extracting(Check::level)
        .containsExactly(Check.Level.WARNING);

    practice.control.perform(new Deed.SignIn(intent.cluster().account()));
    PeeringView again = practice.service.observe(view.id());
    assertThat(again.checklist().state()).as(steps(again)).isEqualTo(ConnectionState.CONNECTED);
    assertThat(practice.service.drifted()).isEmpty();
  }
}
