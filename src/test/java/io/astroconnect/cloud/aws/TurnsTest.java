package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.Clients.ACCOUNT;
import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.cloud.aws.QueryServer.Asked;
import io.astroconnect.model.checklist.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A few calls at a time to one account and region; a region that hangs holds up no other. */
class TurnsTest {
  private static final int MANY = 40;
  private static final Scope IRELAND = new Scope(ACCOUNT, "eu-west-1");

  private final CountDownLatch slow = new CountDownLatch(1);

  private Answer answer(Asked asked) {
    if (asked.region().equals("eu-central-1")) {
      try {
        slow.await();
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      }
    }
    return Answer.ok(asked.action());
  }

  private static long asked(QueryServer server, String region) {
    return server.asked().stream().filter(one -> one.region().equals(region)).count();
  }

  @Test
  void aRegionThatHangsIsAskedAFewTimesAndHoldsUpNoOther() throws InterruptedException {
    try (QueryServer server = QueryServer.start(this::answer);
        AwsClients clients = Clients.of(server)) {
      AwsPeerings peerings = new AwsPeerings(clients);
      List<Thread> waiting =
          IntStream.range(0, MANY)
              .mapToObj(_ -> Thread.ofVirtual().start(() -> peerings.all(FRANKFURT)))
              .toList();
      await().until(() -> asked(server, "eu-central-1") == 6);
      IntStream.range(0, MANY).forEach(_ -> peerings.all(IRELAND));
      assertThat(asked(server, "eu-west-1")).isEqualTo(MANY);
      assertThat(asked(server, "eu-central-1")).isEqualTo(6);
      slow.countDown();
      for (Thread thread : waiting) {
        assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
      }
      assertThat(asked(server, "eu-central-1")).isEqualTo(MANY);
    }
  }

  @Test
  void whoWaitsForATurnIsInterruptedAtOnce() throws InterruptedException {
    try (QueryServer server = QueryServer.start(this::answer);
        AwsClients clients = Clients.of(server)) {
      AwsPeerings peerings = new AwsPeerings(clients);
      List<AtomicReference<Fault>> faults = new ArrayList<>();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        AtomicReference<Fault> fault = new AtomicReference<>();
        faults.add(fault);
        threads.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      try {
                        peerings.all(FRANKFURT);
                      } catch (CloudException stopped) {
                        fault.set(stopped.fault());
                      }
                    }));
      }
      await().until(() -> asked(server, "eu-central-1") == 6);
      threads.forEach(Thread::interrupt);
      for (Thread thread : threads) {
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
      }
      assertThat(faults)
          .allSatisfy(fault -> assertThat(fault.get()).isInstanceOf(Fault.Unreachable.class));
      slow.countDown();
    }
  }
}
