package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.NOW;
import static io.astroconnect.store.sql.Samples.allowlist;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.allowlist.AllowlistPlanner;
import io.astroconnect.model.allowlist.AllowlistRecord;
import io.astroconnect.model.allowlist.Given;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.store.AllowlistEntry;
import io.astroconnect.store.Allowlists;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written down about allowlists comes back after a restart. */
class AllowlistsTest {
  private static final ConnectionId ID = allowlist().id();
  private static final Confirmation WORD = new Confirmation("Ines ü '\"", "", NOW);
  private static final Given GIVEN =
      new Given(List.of(Ipv4.parse("3.70.1.2"), Ipv4.parse("52.1.2.3")), "addresses", WORD);

  @TempDir Path folder;
  private SqlStore store;

  @BeforeEach
  void open() {
    store = SqlStore.open(folder.resolve("store.sqlite"));
    all().ask(allowlist());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Allowlists all() {
    return store.allowlists();
  }

  private AllowlistRecord again() {
    store.close();
    store = SqlStore.open(folder.resolve("store.sqlite"));
    return all().find(ID).orElseThrow().recorded();
  }

  @Test
  void thereIsOneForAClusterAndAService() {
    AllowlistEntry second =
        new AllowlistEntry(
            new ConnectionId("a-zzzzzzzz"),
            allowlist().intent(),
            "other",
            "other",
            NOW,
            AllowlistRecord.NOTHING);
    assertThat(all().ask(second)).isEqualTo(allowlist());
    assertThat(all().all()).containsExactly(allowlist());
  }

  @Test
  void everythingComesBack() {
    all().given(ID, GIVEN, true);
    all().told(ID, AllowlistPlanner.LET_IN, WORD);
    all().turned(ID, NOW);
    all().turned(ID, NOW.plus(Duration.ofDays(1)));
    assertThat(again())
        .isEqualTo(new AllowlistRecord(GIVEN, Map.of(AllowlistPlanner.LET_IN, WORD), NOW));
    all().mended(ID);
    all().takeBack(ID, AllowlistPlanner.LET_IN);
    assertThat(again()).isEqualTo(new AllowlistRecord(GIVEN, Map.of(), null));
  }

  @Test
  void whatWasToldIsAboutWhatWasGiven() {
    all().given(ID, GIVEN, true);
    all().told(ID, AllowlistPlanner.LET_IN, WORD);
    all().turned(ID, NOW);
    all().given(ID, GIVEN, false);
    assertThat(again())
        .isEqualTo(new AllowlistRecord(GIVEN, Map.of(AllowlistPlanner.LET_IN, WORD), null));
    all().given(ID, GIVEN, true);
    assertThat(again().told()).isEmpty();
  }

  @Test
  void oneThatIsAskedForAgainBeginsAnew() {
    all().given(ID, GIVEN, true);
    all().wish(ID, true);
    all().told(ID, AllowlistPlanner.TAKE_OUT, WORD);
    assertThat(all().find(ID).orElseThrow().intent().withdrawal()).isTrue();
    all().askAgain(ID, "INC-2", "leo", NOW.plusSeconds(1));
    assertThat(again()).isEqualTo(AllowlistRecord.NOTHING);
    AllowlistEntry now = all().find(ID).orElseThrow();
    assertThat(now.intent()).isEqualTo(allowlist().intent());
    assertThat(now.ticket()).isEqualTo("INC-2");
    assertThat(now.askedAt()).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void whatStaysAfterAllIsNotTakenOut() {
    all().given(ID, GIVEN, true);
    all().wish(ID, true);
    all().told(ID, AllowlistPlanner.TAKE_OUT, WORD);
    all().wish(ID, false);
    all().wish(ID, true);
    assertThat(again().told()).isEmpty();
  }
}
