package io.astroconnect.service.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.aws.AwsAccounts;
import io.astroconnect.cloud.aws.AwsClients;
import io.astroconnect.cloud.aws.AwsNetworks;
import io.astroconnect.cloud.aws.AwsPeerings;
import io.astroconnect.cloud.aws.AwsZones;
import io.astroconnect.cloud.aws.BareEc2;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsPeeringReason;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.task.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on a service that leaves out and ignores whatever it can. */
class BareServiceTest {
  private static final String OURS = "vpc-06b1e94d27fa3c508";
  private static final String THEIRS = "vpc-0a1f4c7e92b3d5680";
  private static final Cluster CLUSTER =
      new Cluster(
          new ClusterId("clx3k9v2p00a101jz7h4q2m8d"),
          "halden-prod-euc1",
          Provider.AWS,
          ClusterType.DEDICATED,
          "418027365910",
          "eu-central-1",
          OURS,
          List.of(Cidr.parse("172.20.0.0/20")),
          List.of(),
          List.of(),
          "",
          false,
          "");
  private static final AwsPeeringIntent INTENT =
      new AwsPeeringIntent(
          CLUSTER,
          new Target(
              new AwsAccountId("004815162342"), new AwsRegion("eu-west-1"), new VpcId(THEIRS)),
          List.of(Cidr.parse("10.44.0.0/16"), Cidr.parse("10.45.0.0/16")),
          true,
          1);

  @TempDir Path folder;

  private final BareEc2 ec2 = new BareEc2();
  private final Clock clock = Clock.systemUTC();
  private AwsClients clients;
  private SqlStore store;
  private PeeringService service;

  @BeforeEach
  void open() {
    ec2.addVpc(OURS, "172.20.0.0/20");
    ec2.addSubnet(OURS);
    ec2.addVpc("vpc-0d94b7e13f6c2a815", "10.44.0.0/16");
    ec2.addPeering(OURS, THEIRS, "deleted");
    ec2.addPeering("vpc-0d94b7e13f6c2a815", THEIRS, "active");
    start();
    store.clusters().save(CLUSTER);
  }

  /** As a new process would. */
  private void start() {
    store = SqlStore.open(folder.resolve("store.sqlite"));
    clients = new AwsClients(ec2.endpoints(), List.of(), true);
    AwsNetworks networks = new AwsNetworks(clients);
    AwsPeerings peerings = new AwsPeerings(clients);
    AwsZones zones = new AwsZones(clients);
    service =
        new PeeringService(
            store,
            new VpcObserver(new AwsAccounts(clients), networks, peerings, zones, clock),
            networks,
            peerings,
            zones,
            new ChangeGuard(false, clock, store.activities(), "staff"),
            clock,
            _ -> Thread.onSpinWait(),
            "staff");
  }

  private void restart() {
    end();
    start();
  }

  private void end() {
    clients.close();
    store.close();
  }

  @AfterEach
  void close() {
    end();
    ec2.close();
  }

  private String asked() {
    List<String> all = ec2.peeringsTo(THEIRS);
    return all.getLast();
  }

  private PeeringView untilConnected(PeeringView view) throws InterruptedException {
    ec2.move(asked(), "active");
    PeeringView done = service.proceed(view.id(), Progress.none());
    for (Step step : done.checklist().of(Owner.THEIRS)) {
      if (!step.state().settled()) {
        done = service.confirm(done.id(), step.id(), "customer", "T-1");
      }
    }
    return done;
  }

  @Test
  void itEndsConnectedWithOneRequest() throws InterruptedException {
    PeeringView view = service.start(INTENT, "T-1", Progress.none());
    assertThat(view.checklist().step(new StepId("request")).orElseThrow().state())
        .isEqualTo(StepState.DONE);
    PeeringView done = untilConnected(view);
    assertThat(done.checklist().steps())
        .allSatisfy(step -> assertThat(step.state().settled()).as(step.toString()).isTrue());
    assertThat(done.checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(ec2.count("CreateVpcPeeringConnection")).isEqualTo(1);
    assertThat(ec2.count("CreateRoute")).isEqualTo(4);
  }

  @Test
  void aLostAnswerAndARestartDoNotMakeASecondRequest() throws InterruptedException {
    ec2.loseAnswers("CreateVpcPeeringConnection", 1);
    service.start(INTENT, "T-1", Progress.none());
    restart();
    PeeringView again = service.start(INTENT, "T-1", Progress.none());
    restart();
    assertThat(untilConnected(again).checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(ec2.count("CreateVpcPeeringConnection")).isEqualTo(1);
  }

  private static final HostedZoneId ZONE = new HostedZoneId("Z0423910F7K2LMQ");
  private static final AwsPeeringIntent ZONED = INTENT.on(Terms.PLAIN.withZones(List.of(ZONE)));

  private static StepState state(PeeringView view, String step) {
    return view.checklist().step(new StepId(step)).orElseThrow().state();
  }

  @Test
  void aZoneIsUsedOnceTheCustomerSaysSoAndNobodyIsAskedForNames() throws InterruptedException {
    PeeringView view = service.start(ZONED, "T-1", Progress.none());
    assertThat(state(view, "zone/" + ZONE)).isEqualTo(StepState.WAITING);
    untilConnected(view);
    PeeringView done = service.proceed(view.id(), Progress.none());
    assertThat(done.checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(state(done, "zone/" + ZONE)).isEqualTo(StepState.DONE);
    assertThat(ec2.count("AssociateVPCWithHostedZone")).isEqualTo(1);
    assertThat(ec2.count("CreateVpcPeeringConnection")).isEqualTo(1);
  }

  @Test
  void withoutTheCallsThatOnlyInformItEndsConnectedAllTheSame() throws InterruptedException {
    ec2.lacks("DescribeNatGateways", "DescribeAddresses", "ListHostedZonesByVPC");
    Preview preview = service.preview(INTENT);
    assertThat(preview.stopped()).as(preview.checks().toString()).isFalse();
    assertThat(preview.checks())
        .filteredOn(check -> check.id().equals("nat"))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.level()).isNotEqualTo(Check.Level.OK);
              assertThat(check.why().code()).isEqualTo(AwsPeeringReason.NOT_CHECKED);
            });
    PeeringView done = untilConnected(service.start(INTENT, "T-1", Progress.none()));
    assertThat(done.checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(ec2.count("CreateVpcPeeringConnection")).isEqualTo(1);
  }

  @Test
  void withoutRoute53AZoneIsNotKnownAndTheRestIsDone() throws InterruptedException {
    ec2.lacks(
        "ListHostedZonesByVPC", "AssociateVPCWithHostedZone", "DisassociateVPCFromHostedZone");
    assertThat(service.preview(ZONED).stopped()).isFalse();
    PeeringView done = untilConnected(service.start(ZONED, "T-1", Progress.none()));
    assertThat(state(done, "zone/" + ZONE)).isEqualTo(StepState.UNKNOWN);
    assertThat(done.checklist().steps())
        .filteredOn(step -> !step.id().kind().equals("zone"))
        .allMatch(step -> step.state().settled());
    assertThat(ec2.count("CreateVpcPeeringConnection")).isEqualTo(1);
    assertThat(ec2.count("CreateRoute")).isEqualTo(4);
  }

  @Test
  void withoutAttributesOfAVpcTheRoutesAreMadeAllTheSame() throws InterruptedException {
    ec2.lacks("DescribeVpcAttribute");
    PeeringView view = service.start(INTENT, "T-1", Progress.none());
    PeeringView done = untilConnected(view);
    assertThat(ec2.count("CreateVpcPeeringConnection")).isEqualTo(1);
    assertThat(ec2.count("CreateRoute")).isEqualTo(4);
    assertThat(state(done, "accept")).isEqualTo(StepState.DONE);
  }

  @Test
  void itIsTakenAwayWithOneDeleteAlsoWhereThePeeringStaysVisible() throws InterruptedException {
    PeeringView done = untilConnected(service.start(ZONED, "T-1", Progress.none()));
    service.proceed(done.id(), Progress.none());
    PeeringView gone = service.remove(done.id(), Progress.none());
    assertThat(gone.checklist().state()).isEqualTo(ConnectionState.REMOVED);
    assertThat(ec2.count("DeleteVpcPeeringConnection")).isEqualTo(1);
    assertThat(ec2.count("DeleteRoute")).isEqualTo(4);
    assertThat(ec2.count("DisassociateVPCFromHostedZone")).isEqualTo(1);
    assertThat(service.remove(done.id(), Progress.none()).checklist().state())
        .isEqualTo(ConnectionState.REMOVED);
    assertThat(ec2.count("DeleteVpcPeeringConnection")).isEqualTo(1);
  }
}
