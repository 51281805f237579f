package io.astroconnect.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final List<Instant> IN_ORDER =
      List.of(
          Instant.EPOCH.minusNanos(1),
          Instant.EPOCH,
          Instant.parse("2026-11-23T09:36:05Z"),
          Instant.parse("2026-11-23T09:36:05.000000001Z"),
          Instant.parse("2026-11-23T09:36:05.1Z"),
          Instant.parse("2026-11-23T09:36:06Z"));

  @Test
  void everyNanosecondComesBack() {
    assertThat(IN_ORDER).allMatch(time -> Times.time(Times.text(time)).equals(time));
  }

  @Test
  void textSortsAsTimeDoes() {
    assertThat(IN_ORDER.stream().map(Times::text)).isSorted();
  }
}
