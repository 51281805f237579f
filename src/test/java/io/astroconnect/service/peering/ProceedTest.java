package io.astroconnect.service.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.aws.BareEc2;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** However a run ends and however often it is begun: one request, and on to the end. */
@Timeout(60)
class ProceedTest {
  private static final String THEIRS = "vpc-0bbbbbbbbbbbbbbbb";
  private static final String OTHER = "vpc-0cccccccccccccccc";
  private static final StepId REQUEST = new StepId("request");

  @TempDir private Path home;
  private final BareEc2 ec2 = new BareEc2();
  private final Bureau.Time clock = new Bureau.Time();

  @BeforeEach
  void build() {
    ec2.addVpc(Bureau.OUR_VPC, "172.20.0.0/20");
  }

  @AfterEach
  void close() {
    ec2.close();
  }

  private static AwsPeeringIntent wanted() {
    return Bureau.intent(THEIRS, "10.44.0.0/16");
  }

  private PeeringView start(AwsPeeringIntent intent) throws InterruptedException {
    try (Bureau bureau = new Bureau(home, ec2, clock)) {
      return bureau.service.start(intent, "", Progress.none());
    }
  }

  private ConnectionState told(PeeringView view, String... steps) {
    try (Bureau bureau = new Bureau(home, ec2, clock)) {
      for (String step : steps) {
        bureau.service.confirm(view.id(), new StepId(step), "A. Moss", "INC-1");
      }
      return bureau.service.observe(view.id()).checklist().state();
    }
  }

  private int requests() {
    return ec2.count("CreateVpcPeeringConnection");
  }

  @Test
  void eachRunGoesOnWhereTheCloudStands() throws Exception {
    assertThat(start(wanted()).checklist().state()).isEqualTo(ConnectionState.WAITING);
    assertThat(start(wanted()).checklist().state()).isEqualTo(ConnectionState.WAITING);
    ec2.move(ec2.peeringsTo(THEIRS).getFirst(), "active");

    PeeringView view = start(wanted());

    assertThat(view.checklist().state()).isEqualTo(ConnectionState.TO_CONFIRM);
    assertThat(told(view, "dns-accepter", "return-routes")).isEqualTo(ConnectionState.CONNECTED);
    assertThat(ec2.count("CreateRoute")).isEqualTo(1);
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void aCallWhoseEffectDoesNotShowIsSentOnceInARun() throws Exception {
    start(wanted());
    ec2.move(ec2.peeringsTo(THEIRS).getFirst(), "active");

    start(wanted());

    assertThat(ec2.count("ModifyVpcAttribute")).isEqualTo(1);
  }

  @Test
  void aRequestWhoseAnswerIsLostIsLookedForAndFound() throws Exception {
    ec2.loseAnswers("CreateVpcPeeringConnection", 1);

    PeeringView view = start(wanted());

    assertThat(view.checklist().connectionId()).isEqualTo(ec2.peeringsTo(THEIRS).getFirst());
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void aProcessThatEndedBeforeItsRequestWentOutIsWaitedForAndThenReplaced() throws Exception {
    try (Bureau killed = new Bureau(home, ec2, clock)) {
      PeeringView asked = killed.service.draft(wanted(), "");
      killed
          .store
          .peerings()
          .begin(asked.id(), REQUEST, clock.instant(), clock.instant(), Duration.ZERO);
    }
    Instant before = clock.instant();

    PeeringView view = start(wanted());

    assertThat(requests()).isEqualTo(1);
    assertThat(view.checklist().connectionId()).startsWith("pcx-");
    assertThat(clock.instant()).isAfter(before.plusSeconds(25));
  }

  @Test
  void manyProcessesAtTheSameMomentSendOneRequest() throws Exception {
    int many = 6;
    CyclicBarrier together = new CyclicBarrier(many);
    Callable<PeeringView> process =
        () -> {
          try (Bureau bureau = new Bureau(home, ec2, clock)) {
            together.await();
            return bureau.service.start(wanted(), "", Progress.none());
          }
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
      for (Future<PeeringView> one : threads.invokeAll(Collections.nCopies(many, process))) {
        assertThat(one.get().checklist().connectionId())
            .isEqualTo(ec2.peeringsTo(THEIRS).getFirst());
      }
    }
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void aRequestThatEndedOrWasNeverSentTakesNoRange() throws Exception {
    start(wanted());
    assertThat(overlap(Bureau.intent(OTHER, "10.44.0.0/16"))).isEqualTo(Check.Level.STOP);

    ec2.move(ec2.peeringsTo(THEIRS).getFirst(), "rejected");
    assertThat(start(wanted()).checklist().state()).isEqualTo(ConnectionState.REJECTED);

    assertThat(overlap(Bureau.intent(OTHER, "10.44.0.0/16"))).isEqualTo(Check.Level.OK);
    try (Bureau bureau = new Bureau(home, ec2, clock)) {
      bureau.service.draft(Bureau.intent("vpc-0dddddddddddddddd", "10.60.0.0/16"), "");
    }
    assertThat(overlap(Bureau.intent(OTHER, "10.60.0.0/16"))).isEqualTo(Check.Level.OK);
  }

  private Check.Level overlap(AwsPeeringIntent intent) {
    try (Bureau bureau = new Bureau(home, ec2, clock)) {
      return bureau.service.preview(intent).checks().stream()
          .filter(check -> check.id().startsWith("overlap/"))
          .findFirst()
          .orElseThrow()
          .level();
    }
  }

  @Test
  void aSweepShowsWhatIsThereAndWritesItOnce() throws Exception {
    start(wanted());
    start(Bureau.intent(OTHER, "10.60.0.0/16"));
    try (Bureau bureau = new Bureau(home, ec2, clock)) {
      List<PeeringView> first = bureau.service.observeAll(Progress.none());
      int written = bureau.store.activities().latest(100).size();
      List<PeeringView> second = bureau.service.observeAll(Progress.none());

      assertThat(second)
          .hasSize(2)
          .extracting(PeeringView::id)
          .isEqualTo(first.stream().map(PeeringView::id).toList());
      assertThat(bureau.store.activities().latest(100)).hasSize(written);
    }
  }
}
