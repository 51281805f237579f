package io.astroconnect.service.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astroconnect.cloud.aws.BareEc2;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.service.peering.Bureau;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A watch looks by itself: at once, when asked, and again and again. */
@Timeout(60)
class WatchTest {
  private static final Duration NEVER = Duration.ofDays(1);

  @TempDir private Path home;
  private final BareEc2 ec2 = new BareEc2();
  private final Bureau.Time clock = new Bureau.Time();
  private Bureau bureau;
  private PeeringView asked;

  @BeforeEach
  void open() throws InterruptedException {
    ec2.addVpc(Bureau.OUR_VPC, "172.20.0.0/20");
    bureau = new Bureau(home, ec2, clock);
    asked =
        bureau.service.start(
            Bureau.intent("vpc-0bbbbbbbbbbbbbbbb", "10.44.0.0/16"), "", Progress.none());
  }

  @AfterEach
  void close() {
    ec2.close();
    bureau.close();
  }

  private int sweeps() {
    return ec2.count("DescribeNatGateways") / 2; // it answers every page twice
  }

  /** What a sweep begins with, once it is known who asks. */
  private int looks() {
    return ec2.count("DescribeVpcPeeringConnections");
  }

  private Watch watch(Duration every) {
    return new Watch(bureau.service, new Watch.Pace(every, every, every));
  }

  @Test
  void itLooksAtOnceAndWhenItIsAskedAndNoMoreOnceItIsClosed() {
    int before = sweeps();
    Watch watch = watch(NEVER);
    watch.start();
    watch.start();
    await().until(() -> sweeps() == before + 1);
    watch.now();
    await().until(() -> sweeps() == before + 2);
    watch.close();
    watch.close();
    watch.now();
    watch.start();
    assertThat(sweeps()).isEqualTo(before + 2);
  }

  @Test
  void itLooksAgainByItself() {
    int before = sweeps();
    try (Watch watch = watch(Duration.ofMillis(1))) {
      watch.start();
      await().until(() -> sweeps() > before + 3);
    }
  }

  @Test
  void itLooksSoonAfterAChangeHere() {
    int before = sweeps();
    Watch.Pace pace = new Watch.Pace(Duration.ofMillis(1), NEVER, NEVER);
    try (Watch watch = new Watch(bureau.service, pace)) {
      watch.start();
      await().until(() -> sweeps() == before + 1);
      watch.soon();
      await().until(() -> sweeps() == before + 2);
    }
  }

  @Test
  void whatItSeesIsKept() {
    try (Watch watch = watch(NEVER)) {
      ec2.move(ec2.peeringsTo("vpc-0bbbbbbbbbbbbbbbb").getFirst(), "active");
      watch.start();
      await()
          .until(
              () ->
                  bureau.service.view(asked.id()).checklist().state()
                      == ConnectionState.OURS_TO_DO);
    }
  }

  @Test
  void aSweepThatIsStoppedForgetsNothing() {
    int before = looks();
    ec2.hold();
    Watch watch = watch(NEVER);
    watch.start();
    await().until(() -> looks() == before + 1);
    watch.close();
    PeeringView after = bureau.service.view(asked.id());
    assertThat(after.checklist().state()).isEqualTo(asked.checklist().state());
    assertThat(after.observedAt()).isEqualTo(asked.observedAt());
  }

  @Test
  void oneThatNeverBeganCanBeClosed() {
    watch(NEVER).close();
    assertThat(bureau.service.lastObserved()).isNotNull();
  }
}
