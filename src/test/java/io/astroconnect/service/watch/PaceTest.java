package io.astroconnect.service.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.service.peering.Bureau;
import io.astroconnect.service.peering.PeeringView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a watch rests: as what moves most wants it. */
class PaceTest {
  private static final Watch.Pace SEVERAL =
      new Watch.Pace(Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofMinutes(1));

  private static PeeringView in(ConnectionState state) {
    return new PeeringView(
        new ConnectionId("p-7k3m9q2x"),
        Bureau.intent("vpc-0bbbbbbbbbbbbbbbb", "10.44.0.0/16"),
        "",
        "",
        Instant.EPOCH,
        PeeringRecord.NOTHING,
        new Checklist(state, "", "", List.of()),
        Instant.EPOCH);
  }

  @ParameterizedTest
  @CsvSource({
    "WORKING, 1",
    "OURS_TO_DO, 1",
    "WAITING, 20",
    "EXPIRING, 20",
    "TO_CONFIRM, 20",
    "NOT_SEEN, 20",
    "DRIFTED, 20",
    "CONNECTED, 60",
    "REJECTED, 60",
    "DRAFT, 60"
  })
  void whatMovesIsLookedAtOftenAndWhatRestsSeldom(ConnectionState state, long seconds) {
    assertThat(SEVERAL.after(List.of(in(state)))).hasSeconds(seconds);
  }

  @ParameterizedTest
  @EnumSource(ConnectionState.class)
  void theMostPressingPeeringSetsThePace(ConnectionState state) {
    assertThat(SEVERAL.after(Stream.of(state, ConnectionState.WORKING).map(PaceTest::in).toList()))
        .hasSeconds(1);
    assertThat(SEVERAL.after(List.of(in(state)))).isBetween(SEVERAL.moving(), SEVERAL.quiet());
  }

  @Test
  void withNothingToLookAtItRests() {
    assertThat(SEVERAL.after(List.of())).isEqualTo(SEVERAL.quiet());
  }
}
