package io.astroconnect.cloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.model.checklist.Fault;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The console's time in the sandbox follows the sandbox. */
class SandboxClockTest extends SandboxRoomTest {
  private static final Instant NOON = Instant.parse("2026-11-17T12:00:00Z");
  private final Clock real = Clock.fixed(NOON, ZoneOffset.UTC);

  @Test
  void itAgreesWithTheRealOneUntilTheSandboxWasMoved() {
    SandboxClock clock = new SandboxClock(control, real);
    clock.refresh();
    assertThat(clock.instant()).isEqualTo(NOON);
    control.advance(Duration.ofDays(7));
    clock.refresh();
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(7)));
  }

  @Test
  void whoReadsItSeesByAndByWhatAnotherProcessMoved() {
    SandboxClock clock = new SandboxClock(control, real);
    Clock elsewhere = clock.withZone(ZoneId.of("Europe/Berlin"));
    assertThat(clock.instant()).isEqualTo(NOON);
    control.advance(Duration.ofHours(36));
    await().until(() -> clock.instant().equals(NOON.plus(Duration.ofHours(36))));
    assertThat(elsewhere.instant()).isEqualTo(clock.instant());
    assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void itGoesOnWhenTheSandboxEnds() throws IOException {
    SandboxClock clock = new SandboxClock(control, real);
    control.advance(Duration.ofHours(1));
    clock.refresh();
    sandbox.close();
    assertThatThrownBy(clock::refresh)
        .isInstanceOfSatisfying(
            CloudException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unreachable.class));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(1)));
  }
}
