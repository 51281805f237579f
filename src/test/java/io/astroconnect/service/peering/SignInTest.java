package io.astroconnect.service.peering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sign-in that has ended is a state with its command; a patient job waits and goes on. */
class SignInTest {
  private static final String ACCOUNT = "418027365910";
  private static final String CREATE = "CreateVpcPeeringConnection";

  @TempDir private Path home;
  private final AtomicInteger waits = new AtomicInteger();
  private Practice practice;
  private AwsPeeringIntent halden;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice(home, Duration.ofSeconds(30));
    halden =
        practice.intent(
            "halden-prod-euc1", "004815162342", "vpc-0a1f4c7e92b3d5680", "10.44.0.0/16");
    practice.meanwhile =
        _ -> {
          if (waits.incrementAndGet() == 3) {
            practice.control.perform(new Deed.SignIn(Deed.EVERY));
          }
        };
  }

  @AfterEach
  void close() throws Exception {
    practice.close();
  }

  private void expire() {
    practice.control.perform(new Deed.ExpireSignIn(ACCOUNT));
    practice.control.perform(new Deed.ExpireSignIn(Deed.EVERY));
  }

  @Test
  void aCommandEndsAtOnceAndNamesTheWayOn() throws Exception {
    PeeringView asked = practice.service.start(halden, "", Progress.none());
    expire();
    PeeringView view = practice.service.proceed(asked.id(), Progress.none());
    assertThat(view.checklist().state()).isEqualTo(ConnectionState.NOT_SEEN);
    assertThat(view.checklist().steps())
        .flatExtracting(step -> step.reason().args())
        .anySatisfy(
            arg ->
                assertThat(arg)
                    .isInstanceOfSatisfying(
                        Arg.Trouble.class,
                        trouble ->
                            assertThat(trouble.value())
                                .isInstanceOfSatisfying(
                                    Fault.NeedsSignIn.class,
                                    needs ->
                                        assertThat(needs.command())
                                            .isEqualTo(
                                                "astro-connect sandbox sign-in --account "
                                                    + ACCOUNT))));
    assertThat(waits).hasValue(0);
  }

  @Test
  void aPatientJobWaitsAndGoesOnByItself() throws Exception {
    expire();
    practice.meanwhile =
        _ -> {
          if (waits.incrementAndGet() == 3) {
            practice.control.perform(new Deed.SignIn(ACCOUNT));
            practice.control.perform(new Deed.SignIn(Deed.EVERY));
          }
        };
    PeeringView view = practice.service.patient().start(halden, "", Progress.none());
    assertThat(view.checklist().state()).isEqualTo(ConnectionState.WORKING);
    assertThat(waits).hasValue(3);
    assertThat(practice.control.calls()).containsEntry(CREATE, 1L);
  }

  @Test
  void oneThatEndsInTheMiddleIsWaitedForToo() throws Exception {
    PeeringView asked = practice.service.start(halden, "", Progress.none());
    practice.pass(Duration.ofMinutes(10));
    AtomicInteger reports = new AtomicInteger();
    Progress ending =
        (_, _, _) -> {
          if (reports.incrementAndGet() == 2) {
            practice.control.perform(new Deed.ExpireSignIn(Deed.EVERY));
          }
        };
    PeeringView view = practice.service.patient().proceed(asked.id(), ending);
    assertThat(waits).hasValueGreaterThanOrEqualTo(3);
    assertThat(practice.told(view).checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(practice.control.calls()).containsEntry(CREATE, 1L);
  }

  @Test
  void whoWaitsForASignInCanBeStopped() {
    expire();
    practice.meanwhile =
        _ -> {
          throw new InterruptedException();
        };
    assertThatThrownBy(() -> practice.service.patient().start(halden, "", Progress.none()))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void anAccountWithoutASignInHidesNoOther() throws Exception {
    AwsPeeringIntent wexcombe =
        practice.intent(
            "wexcombe-bi-euw2", "999988887777", "vpc-0aaaabbbbccccdddd", "10.99.0.0/16");
    PeeringView one = practice.service.start(halden, "", Progress.none());
    PeeringView other = practice.service.start(wexcombe, "", Progress.none());
    practice.control.perform(new Deed.ExpireSignIn(ACCOUNT));
    practice.service.observeAll(Progress.none());
    assertThat(practice.service.view(one.id()).checklist().state())
        .isEqualTo(ConnectionState.NOT_SEEN);
    assertThat(practice.service.view(other.id()).checklist().state())
        .isEqualTo(ConnectionState.WORKING);
    practice.control.perform(new Deed.SignIn(ACCOUNT));
    practice.service.observeAll(Progress.none());
    assertThat(practice.service.view(one.id()).checklist().state())
        .isNotEqualTo(ConnectionState.NOT_SEEN);
  }
}
