package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Running;
import io.astroconnect.task.VirtualRunner;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call under way ends when its thread is interrupted, long before an answer would come. */
class InterruptTest {
  private static final VpcId VPC = new VpcId("vpc-06b1e94d27fa3c508");
  private static final Target TARGET =
      new Target(new AwsAccountId("004815162342"), new AwsRegion("eu-west-1"), VPC);

  private final CountDownLatch never = new CountDownLatch(1);
  private final QueryServer server = QueryServer.start(_ -> held());
  private final AwsClients clients = Clients.of(server);
  private final VirtualRunner runner = new VirtualRunner(Runnable::run, _ -> {});

  @AfterEach
  void close() {
    never.countDown();
    runner.close();
    clients.close();
    server.close();
  }

  private Answer held() {
    try {
      never.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Answer.LOST;
  }

  @Test
  void aCancelledJobEndsCancelled() {
    AtomicReference<Outcome<Object>> outcome = new AtomicReference<>();
    Running running =
        runner.submit("Observe", _ -> new AwsPeerings(clients).all(FRANKFURT), outcome::set);
    await().until(() -> !server.asked().isEmpty());
    running.cancel();
    // without the interrupt it would take the 20 s of one try
    await().atMost(Duration.ofSeconds(10)).until(() -> outcome.get() != null);
    assertThat(outcome.get()).isInstanceOf(Outcome.Cancelled.class);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void theThreadStaysInterruptedAndARequestStaysInDoubt() throws InterruptedException {
    AtomicReference<Fault> fault = new AtomicReference<>();
    AtomicReference<Boolean> interrupted = new AtomicReference<>(false);
    Thread thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    new AwsPeerings(clients).request(FRANKFURT, VPC, TARGET, Map.of());
                  } catch (CloudException e) {
                    fault.set(e.fault());
                    interrupted.set(Thread.currentThread().isInterrupted());
                  }
                });
    await().until(() -> !server.asked().isEmpty());
    thread.interrupt();
    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    assertThat(fault.get()).isInstanceOf(Fault.Unreachable.class);
    assertThat(interrupted.get()).isTrue();
    assertThat(server.asked()).hasSize(1);
  }
}
