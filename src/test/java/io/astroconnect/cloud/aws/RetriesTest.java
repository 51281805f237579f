package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.Clients.ACCOUNT;
import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.model.checklist.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The SDK's standard retries: three tries in all, after pauses of chance length. */
class RetriesTest {
  private static final int TRIES = 3;

  @Test
  void aRefusalThatLastsIsToldAfterThreeTriesWithWhereItHappened() {
    try (QueryServer server =
            QueryServer.start(_ -> Answer.refused(503, "RequestLimitExceeded", "Too many."));
        AwsClients clients = Clients.of(server)) {
      CloudException told =
          catchThrowableOfType(CloudException.class, () -> new AwsPeerings(clients).all(FRANKFURT));
      assertThat(told.fault())
          .isEqualTo(
              new Fault.Throttled(
                  new Fault.Where(
                      ACCOUNT, "eu-central-1", "DescribeVpcPeeringConnections", "req-refused")));
      assertThat(server.asked()).hasSize(TRIES);
    }
  }

  /** Were they alike, many clients that are refused together would come again together. */
  @Test
  void pausesAreOfChanceLength() {
    List<Long> times = new CopyOnWriteArrayList<>();
    try (QueryServer server =
            QueryServer.start(
                asked -> {
                  times.add(System.nanoTime());
                  return times.size() % 2 == 1
                      ? Answer.refused(503, "RequestLimitExceeded", "Too many.")
                      : Answer.ok(asked.action());
                });
        AwsClients clients = Clients.of(server)) {
      for (int i = 0; i < 4; i++) {
        new AwsPeerings(clients).all(FRANKFURT);
      }
    }
    List<Long> pauses = List.of(pause(times, 0), pause(times, 2), pause(times, 4), pause(times, 6));
    assertThat(pauses.stream().mapToLong(ms -> ms / 5).distinct().count()).isGreaterThan(1);
  }

  private static long pause(List<Long> times, int first) {
    return Duration.ofNanos(times.get(first + 1) - times.get(first)).toMillis();
  }
}
