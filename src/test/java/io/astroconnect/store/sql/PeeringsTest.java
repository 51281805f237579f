package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.NOW;
import static io.astroconnect.store.sql.Samples.entry;
import static io.astroconnect.store.sql.Samples.id;
import static io.astroconnect.store.sql.Samples.pcx;
import static io.astroconnect.store.sql.Samples.peering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.Issued;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.store.PeeringEntry;
import io.astroconnect.store.Peerings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for, and what is written down about it but for calls. */
class PeeringsTest {
  private static final StepId ROUTES = new StepId("return-routes");
  private static final StepId ROUTE = new StepId("route/rtb-0a1b2c3d/10.44.0.0/16");
  private static final Confirmation BY_ANA = new Confirmation("Ana", "ZD-4711", NOW);

  @TempDir Path folder;

  private Path file;
  private SqlStore store;
  private Peerings peerings;

  @BeforeEach
  void open() {
    file = folder.resolve("store.sqlite");
    store = SqlStore.open(file, () -> NOW.plusSeconds(60));
    peerings = store.peerings();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatIsAskedForComesBackNewestFirstAlsoAfterARestart() {
    peerings.ask(entry(2));
    peerings.ask(entry(1));
    peerings.ask(entry(3));
    store.close();
    open();
    assertThat(peerings.all()).containsExactly(entry(3), entry(2), entry(1));
    assertThat(peerings.find(id(2))).contains(entry(2));
    assertThat(peerings.find(entry(2).cluster(), entry(2).target())).contains(entry(2));
    assertThat(peerings.find(entry(1).cluster(), entry(2).target())).isEmpty();
    assertThat(peerings.find(id(4))).isEmpty();
  }

  @Test
  void whoAsksAgainGetsWhatStandsUnchanged() {
    peerings.ask(entry(1));
    peerings.change(id(1), List.of(Cidr.parse("10.9.0.0/16")), false, 2);
    PeeringEntry again = peerings.ask(entry(id(99), 1));
    assertThat(again).isEqualTo(peerings.find(id(1)).orElseThrow());
    assertThat(again.cidrs()).containsExactly(Cidr.parse("10.9.0.0/16"));
    assertThat(again.dns()).isFalse();
    assertThat(again.round()).isEqualTo(2);
    assertThat(peerings.all()).hasSize(1);
  }

  @Test
  void nothingIsWrittenAboutWhatWasNeverAskedFor() {
    assertThatThrownBy(() -> peerings.told(id(1), ROUTES, BY_ANA)).hasMessageContaining("p-000001");
    assertThatThrownBy(() -> peerings.change(id(1), List.of(), true, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> peerings.issued(id(1), new Issued(pcx(1), 1, null)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aRecordedPeeringKeepsItsRoundAndHowItWasLastSeen() {
    peerings.ask(entry(1));
    peerings.issued(id(1), new Issued(pcx(7), 1, null));
    peerings.issued(id(1), new Issued(pcx(7), 1, peering(7, "pending-acceptance")));
    peerings.issued(id(1), new Issued(pcx(8), 2, peering(8, "active")));
    peerings.issued(id(1), new Issued(pcx(7), 2, peering(7, "expired")));
    peerings.issued(id(1), new Issued(pcx(7), 2, null));
    assertThat(recorded(1).issued())
        .containsExactly(
            new Issued(pcx(7), 1, peering(7, "expired")),
            new Issued(pcx(8), 2, peering(8, "active")));
  }

  @Test
  void aStepKeepsTheTimeWhenItWasFirstReached() {
    peerings.ask(entry(1));
    peerings.reached(id(1), ROUTE, NOW);
    peerings.reached(id(1), ROUTE, NOW.plusSeconds(9));
    assertThat(recorded(1).reached()).containsOnly(Map.entry(ROUTE, NOW));
  }

  @Test
  void aWordTakenBackIsGoneWithItsMarkButNotFromTheAudit() {
    peerings.ask(entry(1));
    peerings.told(id(1), ROUTES, BY_ANA);
    peerings.reached(id(1), ROUTES, NOW);
    assertThat(recorded(1).told()).containsOnly(Map.entry(ROUTES, BY_ANA));
    peerings.takeBack(id(1), ROUTES);
    assertThat(recorded(1).told()).isEmpty();
    assertThat(recorded(1).reached()).isEmpty();
    peerings.told(id(1), ROUTES, new Confirmation("Bo", "", NOW.plusSeconds(90)));
    assertThat(recorded(1).told()).hasSize(1);
    assertThat(
            Sqlite.rows(
                file,
                "SELECT told_by, ticket, told_at, taken_back_at FROM confirmation ORDER BY n"))
        .containsExactly(
            "Ana ZD-4711 2026-11-23T09:36:05.123456789Z 2026-11-23T09:37:05.123456789Z",
            "Bo  2026-11-23T09:37:35.123456789Z null");
  }

  @Test
  void takingBackWhatNobodySaidLeavesWhatWasSeen() {
    peerings.ask(entry(1));
    peerings.reached(id(1), ROUTE, NOW);
    peerings.takeBack(id(1), ROUTE);
    assertThat(recorded(1).reached()).containsKey(ROUTE);
  }

  @Test
  void aLaterWordReplacesTheEarlierOne() {
    peerings.ask(entry(1));
    Confirmation byBo = new Confirmation("Bo", "ZD-4712", NOW.plusSeconds(5));
    peerings.told(id(1), ROUTES, BY_ANA);
    peerings.told(id(1), ROUTES, byBo);
    assertThat(recorded(1).told()).containsOnly(Map.entry(ROUTES, byBo));
  }

  @Test
  void aNewRoundBeginsWithoutWhatWasToldCalledAndReachedInTheLast() {
    peerings.ask(entry(1));
    peerings.issued(id(1), new Issued(pcx(7), 1, peering(7, "expired")));
    peerings.told(id(1), ROUTES, BY_ANA);
    peerings.reached(id(1), ROUTE, NOW);
    peerings.begin(id(1), ROUTE, NOW, NOW, Duration.ZERO);
    peerings.answered(id(1), ROUTE, NOW, null);
    PeeringRecord first = recorded(1);
    peerings.change(id(1), entry(1).cidrs(), true, 2);
    assertThat(recorded(1))
        .isEqualTo(
            new PeeringRecord(
                first.issued(), Map.of(), Map.of(), Map.of(), Map.of(ROUTE, NOW), Map.of()));
    peerings.reached(id(1), ROUTE, NOW.plusSeconds(1));
    assertThat(recorded(1).reached()).containsOnly(Map.entry(ROUTE, NOW.plusSeconds(1)));
    assertThat(first.attempts()).containsOnly(Map.entry(ROUTE, new Attempt(NOW, NOW, null)));
  }

  @Test
  void aLastSightThatCannotBeReadIsNotShownAndHidesNothing() {
    peerings.ask(entry(1));
    peerings.issued(id(1), new Issued(pcx(7), 1, peering(7, "active")));
    Sqlite.execute(file, "UPDATE issued SET last_seen = '{\"id\":'");
    assertThat(recorded(1).issued()).containsExactly(new Issued(pcx(7), 1, null));
  }

  @Test
  void recordsStayWithTheirOwnPeeringAmongMany() {
    Samples.ask(file, 1_000);
    List.of(3, 999).forEach(n -> peerings.reached(id(n), ROUTE, NOW.plusSeconds(n)));
    peerings.told(id(500), ROUTES, BY_ANA);
    List<PeeringEntry> all = peerings.all();
    assertThat(all).hasSize(1_000);
    assertThat(all)
        .isSortedAccordingTo(Comparator.comparing(PeeringEntry::createdAt).reversed())
        .filteredOn(one -> !one.recorded().equals(PeeringRecord.NOTHING))
        .extracting(PeeringEntry::id)
        .containsExactly(id(999), id(500), id(3));
  }

  private PeeringRecord recorded(int n) {
    return peerings.find(id(n)).orElseThrow().recorded();
  }
}
