package io.astroconnect.service.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.handover.Fixtures;
import io.astroconnect.handover.Recipes;
import io.astroconnect.handover.StatementMail;
import io.astroconnect.handover.StatementText;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.allowlist.AddressesNow;
import io.astroconnect.model.allowlist.AllowlistReason;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.cluster.CloudSight;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.store.Activity;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the ticket to the customer's word, and on when addresses change. */
class TrackingServiceTest {
  private static final ServiceId SNOWFLAKE = new ServiceId("snowflake");
  private static final Instant START = Instant.parse("2026-11-23T09:36:05Z");

  @TempDir Path folder;
  private SqlStore store;
  private ChangeGuard guard;
  private Words words;
  private AllowlistService allowlists;
  private TrackingService tracking;
  private Instant now = START;
  private final Cluster halden = Fixtures.cluster();

  @BeforeEach
  void open() {
    store = SqlStore.open(folder.resolve("store.sqlite"));
    store.clusters().save(halden);
    Clock clock =
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    guard = new ChangeGuard(false, clock, store.activities(), "mia");
    words = Words.load(Locale.ENGLISH, clock);
    StatementText texts = new StatementText(words);
    allowlists =
        new AllowlistService(
            store.clusters(), Recipes.load(), texts, new StatementMail(texts, words));
    tracking = new TrackingService(store, allowlists, guard, clock, "mia");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void leavesFrom(String... addresses) {
    new CatalogueService(
            store,
            new ChangeGuard(false, Clock.systemUTC(), store.activities(), "test"),
            Clock.systemUTC(),
            "test")
        .leavesFrom(halden.id(), List.of(addresses).stream().map(Ipv4::parse).toList());
  }

  private Cluster current() {
    return store.clusters().find(halden.id()).orElseThrow();
  }

  private ConnectionState state() {
    return tracking.look().getFirst().state();
  }

  private static Cluster like(Cluster one, Provider provider, boolean privateEgress) {
    return new Cluster(
        new ClusterId("clxother"),
        "other",
        provider,
        one.type(),
        one.account(),
        one.region(),
        one.vpc(),
        one.cidrs(),
        privateEgress ? List.of() : one.egressIps(),
        List.of(),
        "",
        privateEgress,
        "Other");
  }

  @Test
  void askedGivenAndConfirmedIsConnected() {
    assertThat(tracking.ask(halden, SNOWFLAKE, " INC-1\n").state())
        .isEqualTo(ConnectionState.OURS_TO_DO);
    AllowlistView given = tracking.give(halden, SNOWFLAKE, "", "Mia Lund", "INC-1");
    assertThat(given.state()).isEqualTo(ConnectionState.TO_CONFIRM);
    assertThat(given.given()).isEqualTo(halden.addresses());
    assertThat(given.entry().ticket()).isEqualTo("INC-1");
    AllowlistView told = tracking.confirm(halden.id(), SNOWFLAKE, "Ines\nHalvorsen ", "INC-1");
    assertThat(told.state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(told.recorded().told().values())
        .extracting(word -> word.by())
        .containsExactly("Ines Halvorsen");
    assertThat(store.activities().of(told.id().value()))
        .extracting(Activity::key)
        .containsExactly(
            "activity.allowlist-confirmed", "activity.allowlist-given", "activity.allowlist-asked");
  }

  @Test
  void otherAddressesAreToBeChangedSinceTheyWereFirstNoticedUntilTheyAreGivenAgain() {
    tracking.give(halden, SNOWFLAKE, "", "", "");
    tracking.confirm(halden.id(), SNOWFLAKE, "Ines", "");
    leavesFrom("203.0.113.7", halden.egressIps().getFirst().toString());
    Instant noticed = START.plus(Duration.ofDays(2));
    now = noticed;
    assertThat(state()).isEqualTo(ConnectionState.TO_BE_CHANGED);
    now = START.plus(Duration.ofDays(8));
    AllowlistView view = tracking.look().getFirst();
    assertThat(view.since()).isEqualTo(noticed);
    AddressesNow change = view.change().orElseThrow();
    assertThat(change.added()).containsExactly(Ipv4.parse("203.0.113.7"));
    assertThat(change.gone()).isEqualTo(halden.egressIps().subList(1, halden.egressIps().size()));

    assertThat(tracking.give(current(), SNOWFLAKE, "", "", "").state())
        .isEqualTo(ConnectionState.TO_CONFIRM);
    assertThat(tracking.look().getFirst().recorded().ifTurned()).isEmpty();
  }

  @Test
  void addressesThatComeBackAreNoLongerToBeChangedAndTheWordStillCounts() {
    tracking.give(halden, SNOWFLAKE, "", "", "");
    tracking.confirm(halden.id(), SNOWFLAKE, "Ines", "");
    leavesFrom("203.0.113.7");
    assertThat(state()).isEqualTo(ConnectionState.TO_BE_CHANGED);
    store.clusters().save(halden);
    assertThat(state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(tracking.look().getFirst().recorded().ifTurned()).isEmpty();
  }

  @Test
  void lookingTwiceWritesNothingTwice() {
    tracking.give(halden, SNOWFLAKE, "", "", "");
    leavesFrom("203.0.113.7");
    tracking.look();
    int written = store.activities().latest(100).size();
    tracking.look();
    assertThat(store.activities().latest(100)).hasSize(written);
  }

  @Test
  void givingTheSameTwiceKeepsWhatTheCustomerSaid() {
    tracking.give(halden, SNOWFLAKE, "", "", "");
    tracking.confirm(halden.id(), SNOWFLAKE, "Ines", "");
    assertThat(tracking.give(halden, SNOWFLAKE, "", "Leo", "INC-2").state())
        .isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void givingTheSameTwiceKeepsSinceWhenTheyHaveIt() {
    tracking.give(halden, SNOWFLAKE, "", "Mia", "");
    now = START.plus(Duration.ofDays(3));
    AllowlistView again = tracking.give(halden, SNOWFLAKE, "", "Leo", "INC-2");
    assertThat(again.since()).isEqualTo(START);
    assertThat(again.recorded().ifGiven().orElseThrow().told())
        .isEqualTo(new Confirmation("Mia", "INC-2", START));
    assertThat(store.activities().latest(1).getFirst().args()).contains(new Arg.Text("Leo"));

    leavesFrom("203.0.113.7");
    assertThat(tracking.give(current(), SNOWFLAKE, "", "Leo", "").since()).isEqualTo(now);
  }

  @Test
  void whatWasTakenOutAndIsGivenAgainIsGivenSinceThen() {
    tracking.give(halden, SNOWFLAKE, "", "", "");
    tracking.withdraw(halden.id(), SNOWFLAKE, "");
    now = START.plus(Duration.ofDays(3));
    assertThat(tracking.give(halden, SNOWFLAKE, "", "", "").since()).isEqualTo(now);
  }

  private CatalogueService catalogue() {
    return new CatalogueService(store, guard, Clock.systemUTC(), "mia");
  }

  @Test
  void aClusterThatIsGoneOrPutAwayIsGivenByInsistingAlone() {
    catalogue().note(halden.id(), notes -> notes.withArchived(START));
    assertThatThrownBy(() -> tracking.give(halden, SNOWFLAKE, "", "", ""))
        .isInstanceOfSatisfying(
            NotPossibleException.class,
            why -> {
              assertThat(why.absent()).isTrue();
              assertThat(why.why().code()).isEqualTo(AllowlistReason.CLUSTER_ARCHIVED);
            });
    catalogue().change(halden.id(), known -> Fixtures.gone(known, START));
    assertThatThrownBy(() -> tracking.give(halden, SNOWFLAKE, "", "", ""))
        .isInstanceOfSatisfying(
            NotPossibleException.class,
            why -> assertThat(why.why().code()).isEqualTo(AllowlistReason.CLUSTER_GONE));
    assertThat(tracking.views()).isEmpty();
    assertThat(tracking.giveAnyway(halden, SNOWFLAKE, "", "", "").state())
        .isEqualTo(ConnectionState.TO_CONFIRM);
  }

  @Test
  void theCustomerIsAskedWhatWeCannotSeeAndNothingElse() {
    assertThat(tracking.question(tracking.ask(halden, SNOWFLAKE, ""))).isEmpty();
    String asked =
        tracking.question(tracking.give(halden, SNOWFLAKE, "", "", "")).orElseThrow().text();
    assertThat(asked)
        .startsWith("Snowflake and the Airflow cluster halden-prod-euc1: is it let in?\n\nHello ")
        .endsWith("Is it done, and who did it? If not, what stands in the way?\n");
    halden.addresses().forEach(address -> assertThat(asked).contains("\n  " + address + "\n"));
    String out =
        tracking.question(tracking.withdraw(halden.id(), SNOWFLAKE, "")).orElseThrow().text();
    assertThat(out).contains("is it taken out?", "taken out of your list:", "Are they out, and");
    tracking.withdrawn(halden.id(), SNOWFLAKE, "Ines", "");
    assertThat(tracking.question(tracking.look().getFirst())).isEmpty();
    ServiceId redshift = new ServiceId("redshift");
    assertThat(tracking.question(tracking.give(halden, redshift, "", "", "")).orElseThrow().body())
        .contains(halden.addresses().getFirst() + "/32");
  }

  @Test
  void withdrawnIsRemovedAndAskingAgainBeginsAnew() {
    tracking.give(halden, SNOWFLAKE, "", "", "");
    assertThat(tracking.withdraw(halden.id(), SNOWFLAKE, "INC-2").state())
        .isEqualTo(ConnectionState.TO_CONFIRM);
    assertThat(tracking.ask(halden, SNOWFLAKE, "").intent().withdrawal()).isFalse();
    assertThat(tracking.withdrawn(halden.id(), SNOWFLAKE, "Ines", "INC-2").state())
        .isEqualTo(ConnectionState.REMOVED);
    AllowlistView again = tracking.ask(halden, SNOWFLAKE, "INC-3");
    assertThat(again.state()).isEqualTo(ConnectionState.OURS_TO_DO);
    assertThat(again.recorded().ifGiven()).isEmpty();
  }

  @Test
  void whatWasNeverGivenIsRemovedAtOnce() {
    tracking.ask(halden, SNOWFLAKE, "");
    assertThat(tracking.withdraw(halden.id(), SNOWFLAKE, "").state())
        .isEqualTo(ConnectionState.REMOVED);
  }

  @Test
  void aWordCanBeTakenBack() {
    tracking.give(halden, SNOWFLAKE, "", "", "");
    AllowlistView told = tracking.confirm(halden.id(), SNOWFLAKE, "Ines", "");
    assertThat(
            tracking
                .takeBack(halden.id(), SNOWFLAKE, told.checklist().steps().getLast().id())
                .state())
        .isEqualTo(ConnectionState.TO_CONFIRM);
  }

  @Test
  void nothingIsConfirmedThatWasNotAskedForOrNotGiven() {
    assertThatThrownBy(() -> tracking.confirm(halden.id(), SNOWFLAKE, "Ines", ""))
        .isInstanceOfSatisfying(
            InvalidValueException.class, no -> assertThat(no.rule()).isEqualTo(Rule.NOT_TRACKED));
    tracking.ask(halden, SNOWFLAKE, "");
    assertThatThrownBy(() -> tracking.confirm(halden.id(), SNOWFLAKE, "Ines", ""))
        .isInstanceOfSatisfying(
            InvalidValueException.class, no -> assertThat(no.rule()).isEqualTo(Rule.NOT_GIVEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\n"})
  void aWordNeedsSomebodyWhoSaidIt(String nobody) {
    tracking.give(halden, SNOWFLAKE, "", nobody, "");
    assertThat(tracking.look().getFirst().recorded().ifGiven().orElseThrow().told().by())
        .isEqualTo("mia");
    assertThatThrownBy(() -> tracking.confirm(halden.id(), SNOWFLAKE, nobody, ""))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> tracking.withdrawn(halden.id(), SNOWFLAKE, nobody, ""))
        .isInstanceOf(InvalidValueException.class);
    assertThat(tracking.look().getFirst().intent().withdrawal()).isFalse();
  }

  @Test
  void whatCannotWorkIsNotGiven() {
    Cluster quiet = like(halden, Provider.AWS, true);
    assertThatThrownBy(() -> tracking.give(quiet, SNOWFLAKE, "", "", ""))
        .isInstanceOfSatisfying(
            NotPossibleException.class,
            no -> assertThat(no.why().code()).isEqualTo(AllowlistReason.PRIVATE_EGRESS));
    assertThatThrownBy(() -> tracking.give(halden, new ServiceId("s3"), "addresses", "", ""))
        .isInstanceOfSatisfying(
            NotPossibleException.class,
            no -> assertThat(no.why().code()).isEqualTo(AllowlistReason.S3_BY_ADDRESS));
    assertThatThrownBy(() -> tracking.ask(halden, new ServiceId("fivetran"), ""))
        .isInstanceOfSatisfying(
            NotPossibleException.class,
            no -> assertThat(no.why().code()).isEqualTo(AllowlistReason.NOTHING_TO_DO));
    assertThat(tracking.look()).isEmpty();
  }

  /** Nobody hands out an address that the cloud no longer shows, without being told. */
  @Test
  void addressesThatTheCloudDoesNotShowAreSaid() {
    Ipv4 kept = halden.egressIps().getFirst();
    store
        .clusters()
        .saveSights(
            Map.of(
                halden.id(),
                new CloudSight(
                    true,
                    halden.cidrs(),
                    List.of(kept, Ipv4.parse("203.0.113.200")),
                    START,
                    Map.of())));
    Statement statement = (Statement) allowlists.show(halden, SNOWFLAKE);
    assertThat(statement.notes())
        .filteredOn(note -> note.code() == AllowlistReason.ADDRESSES_DIFFER)
        .singleElement()
        .satisfies(note -> assertThat(words.of(note)).contains(kept + ", 203.0.113.200"));
  }

  /** On Google Cloud BigQuery lets in an identity: other addresses change nothing there. */
  @Test
  void whatLetsInNoAddressesIsNotOutdatedByThem() {
    Cluster google = like(halden, Provider.GCP, false);
    store.clusters().save(google);
    AllowlistView view = tracking.give(google, new ServiceId("bigquery"), "", "", "");
    assertThat(view.given()).isEmpty();
    new CatalogueService(
            store,
            new ChangeGuard(false, Clock.systemUTC(), store.activities(), "test"),
            Clock.systemUTC(),
            "test")
        .leavesFrom(google.id(), List.of(Ipv4.parse("203.0.113.7")));
    assertThat(state()).isEqualTo(ConnectionState.TO_CONFIRM);
  }

  @Test
  void aClusterThatLosesItsWayOutHasAllToTakeOut() {
    tracking.give(halden, SNOWFLAKE, "", "", "");
    Cluster closed = like(halden, halden.provider(), true);
    store
        .clusters()
        .save(
            new Cluster(
                halden.id(),
                halden.name(),
                closed.provider(),
                closed.type(),
                closed.account(),
                closed.region(),
                closed.vpc(),
                closed.cidrs(),
                List.of(),
                List.of(),
                "",
                true,
                ""));
    AllowlistView view = tracking.look().getFirst();
    assertThat(view.state()).isEqualTo(ConnectionState.TO_BE_CHANGED);
    assertThat(view.change().orElseThrow().gone()).isEqualTo(halden.addresses());
    assertThat(view.change().orElseThrow().added()).isEmpty();
  }

  @Test
  void aLockedWorkspaceTakesDownNothingButTheCustomersWord() {
    tracking.give(halden, SNOWFLAKE, "", "", "");
    guard.lock();
    assertThatThrownBy(() -> tracking.ask(halden, SNOWFLAKE, ""))
        .isInstanceOf(LockedException.class);
    assertThatThrownBy(() -> tracking.give(halden, SNOWFLAKE, "", "", ""))
        .isInstanceOf(LockedException.class);
    assertThatThrownBy(() -> tracking.withdraw(halden.id(), SNOWFLAKE, ""))
        .isInstanceOf(LockedException.class);
    tracking.confirm(halden.id(), SNOWFLAKE, "Ines", "");
    assertThat(state()).isEqualTo(ConnectionState.CONNECTED);
    leavesFrom("203.0.113.7");
    assertThat(state()).isEqualTo(ConnectionState.TO_BE_CHANGED);
  }

  @Test
  void aNameOrATicketThatIsATextIsRefusedAndNothingIsKept() {
    String text = "x".repeat(501);
    assertThatThrownBy(() -> tracking.ask(halden, SNOWFLAKE, text))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> tracking.give(halden, SNOWFLAKE, "", text, ""))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> tracking.give(halden, SNOWFLAKE, "", "", text))
        .isInstanceOf(InvalidValueException.class);
    assertThat(store.activities().latest(9)).isEmpty();
  }
}
