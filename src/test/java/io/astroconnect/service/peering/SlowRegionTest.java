package io.astroconnect.service.peering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.watch.Watch;
import io.astroconnect.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A region that takes long is looked at by itself, and the watch ends in the middle of it. */
@Timeout(120)
class SlowRegionTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir private Path home;

  @Test
  void theOthersAreLookedAtAgainAndAgain() throws Exception {
    try (Practice practice = new Practice(home)) {
      PeeringView quick =
          practice.service.start(
              practice.intent(
                  "halden-prod-euc1", "999988887777", "vpc-0aaaabbbbccccdddd", "10.98.0.0/16"),
              "",
              Progress.none());
      practice.service.start(
          practice.intent(
              "wexcombe-bi-euw2", "999988887777", "vpc-0aaaabbbbccccddde", "10.99.0.0/16"),
          "",
          Progress.none());
      practice.control.perform(new Deed.SlowDown("eu-west-2", Duration.ofMinutes(5)));
      Watch watch = new Watch(practice.service, new Watch.Pace(SHORT, SHORT, SHORT));
      watch.start();
      long began = looks(practice);
      await().atMost(Duration.ofSeconds(30)).until(() -> looks(practice) > began + 3);
      practice.pass(Duration.ofSeconds(2));
      practice.control.reject(quick.checklist().connectionId());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  practice.service.view(quick.id()).checklist().state()
                      == ConnectionState.REJECTED);
      long before = System.nanoTime();
      watch.close();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }
  }

  private static long looks(Practice practice) {
    return practice.control.calls().getOrDefault("DescribeVpcPeeringConnections", 0L);
  }
}
