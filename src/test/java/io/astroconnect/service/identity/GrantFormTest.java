package io.astroconnect.service.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How long a grant is to last, as it is typed. */
class GrantFormTest {

  private static GrantForm at(String time) {
    return new GrantForm(Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
  }

  @Test
  void daysEndWithADaySoThatAskingTwiceIsOneGrant() {
    Instant end = Instant.parse("2026-12-24T00:00:00Z");
    assertThat(at("2026-11-23T20:31:21Z").end("30d")).contains(end);
    assertThat(at("2026-11-23T20:31:30Z").end("30d")).contains(end);
    assertThat(at("2026-11-23T00:00:00Z").condition("", "", "30d"))
        .isEqualTo(at("2026-11-23T23:59:59Z").condition("", "", "30d"));
  }

  @Test
  void hoursEndToTheSecond() {
    assertThat(at("2026-11-23T20:31:21Z").end("36h"))
        .contains(Instant.parse("2026-11-25T08:31:21Z"));
  }
}
