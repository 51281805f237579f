package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.NOW;
import static io.astroconnect.store.sql.Samples.entry;
import static io.astroconnect.store.sql.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.store.Peerings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked for beside ranges and DNS, what we made, and since when something drifted. */
class TermsTest {
  private static final StepId ROUTE = new StepId("route/rtb-0a1b2c3d/10.44.0.0/16");
  private static final StepId NO_ROUTE = new StepId("remove-" + ROUTE);
  private static final Terms ALL =
      new Terms(
          Wish.REMOVED,
          List.of(new HostedZoneId("Z0423910F7K2LMQ"), new HostedZoneId("Z0001")),
          new VpcPeeringConnectionId("pcx-0d3b7a61f9c2e4850"),
          new AccepterRole("arn:aws:iam::004815162342:role/PeerRole", "ticket-4127"));

  @TempDir Path folder;

  private SqlStore open() {
    return SqlStore.open(folder.resolve("store.sqlite"), () -> NOW);
  }

  static List<Terms> terms() {
    return List.of(
        Terms.PLAIN,
        ALL,
        ALL.adopting(null),
        ALL.by(null),
        ALL.wishing(Wish.CONNECTED),
        ALL.withZones(List.of()));
  }

  @ParameterizedTest
  @MethodSource("terms")
  void termsComeBackAfterARestart(Terms terms) {
    try (SqlStore store = open()) {
      store.peerings().ask(entry(1));
      store.peerings().change(id(1), entry(1).cidrs(), true, 1, terms);
    }
    try (SqlStore store = open()) {
      assertThat(store.peerings().find(id(1)).orElseThrow().terms()).isEqualTo(terms);
      store.peerings().change(id(1), entry(1).cidrs(), false, 2);
      assertThat(store.peerings().find(id(1)).orElseThrow().terms()).isEqualTo(terms);
    }
  }

  /** As a file of the first schema is: without what later ones brought. */
  @Test
  void aStoreOfTheFirstSchemaOpensWithPlainConnections() {
    Path file = folder.resolve("store.sqlite");
    Sqlite.make(file, 1);
    Sqlite.execute(
        file,
        """
        INSERT INTO peering VALUES (1, 'p-000001', 'clx000001', '004815162342', 'eu-west-1',
          'vpc-00000000000000001', '["10.44.0.0/16"]', 1, 1, 'ZD-4711', 'kim',
          '2026-11-23T09:36:05.123456789Z')
        """);
    Sqlite.execute(
        file,
        "INSERT INTO reached VALUES ('p-000001', 1, '%s', '2026-11-23T09:36:05.123456789Z')"
            .formatted(ROUTE));
    try (SqlStore store = open()) {
      assertThat(store.peerings().find(id(1)).orElseThrow().terms()).isEqualTo(Terms.PLAIN);
      assertThat(recorded(store).reached()).containsKey(ROUTE);
      store.peerings().change(id(1), entry(1).cidrs(), true, 1, ALL);
      assertThat(store.peerings().find(id(1)).orElseThrow().terms()).isEqualTo(ALL);
    }
  }

  private static void called(
      Peerings peerings, StepId step, Instant at, boolean answered, @Nullable Fault fault) {
    peerings.begin(id(1), step, at, at, Duration.ZERO);
    if (answered) {
      peerings.answered(id(1), step, at.plusMillis(1), fault);
    }
  }

  private static PeeringRecord recorded(SqlStore store) {
    return store.peerings().find(id(1)).orElseThrow().recorded();
  }

  @Test
  void whatWasMadeStaysKnownInLaterRounds() {
    try (SqlStore store = open()) {
      store.peerings().ask(entry(1));
      called(store.peerings(), ROUTE, NOW, true, null);
      store.peerings().change(id(1), entry(1).cidrs(), true, 2);
      assertThat(recorded(store).made()).isEqualTo(Map.of(ROUTE, NOW));
      assertThat(recorded(store).attempts()).isEmpty();
    }
  }

  @Test
  void aCallWithoutAnAnswerMayHaveMadeAndHasNotTakenAway() {
    try (SqlStore store = open()) {
      store.peerings().ask(entry(1));
      called(store.peerings(), ROUTE, NOW, false, null);
      called(store.peerings(), NO_ROUTE, NOW, false, null);
      assertThat(recorded(store).made()).containsOnlyKeys(ROUTE);
    }
  }

  @Test
  void whatWasRefusedWasNotMadeUnlessNobodyKnows() {
    Fault.Where where = Fault.Where.NOWHERE;
    StepId zone = new StepId("zone/Z0001");
    try (SqlStore store = open()) {
      store.peerings().ask(entry(1));
      called(store.peerings(), ROUTE, NOW, true, new Fault.NotAllowed(where, "no"));
      called(store.peerings(), zone, NOW, true, new Fault.Unreachable(where, "time-out"));
      called(store.peerings(), NO_ROUTE, NOW, true, new Fault.Unreachable(where, "time-out"));
      assertThat(recorded(store).made()).containsOnlyKeys(zone);
    }
  }

  @Test
  void aDriftKeepsItsFirstTimeUntilItIsMended() {
    try (SqlStore store = open()) {
      store.peerings().ask(entry(1));
      store.peerings().turned(id(1), ROUTE, NOW);
      store.peerings().turned(id(1), ROUTE, NOW.plusSeconds(60));
      assertThat(recorded(store).turned()).isEqualTo(Map.of(ROUTE, NOW));
      store.peerings().mended(id(1), ROUTE);
      assertThat(recorded(store).turned()).isEmpty();
    }
  }

  @Test
  void whatIsNoLongerAskedForIsForgotten() {
    try (SqlStore store = open()) {
      store.peerings().ask(entry(1));
      store.peerings().reached(id(1), ROUTE, NOW);
      store.peerings().forget(id(1), ROUTE);
      assertThat(recorded(store).reached()).isEmpty();
    }
  }
}
