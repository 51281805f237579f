package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.NOW;
import static io.astroconnect.store.sql.Samples.cluster;
import static io.astroconnect.store.sql.Samples.entry;
import static io.astroconnect.store.sql.Samples.id;
import static io.astroconnect.store.sql.Samples.pcx;
import static io.astroconnect.store.sql.Samples.peering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.identity.Condition;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantRecord;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.Issued;
import io.astroconnect.store.Activity;
import io.astroconnect.store.Change;
import io.astroconnect.store.Changes;
import io.astroconnect.store.GrantEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who listens is told what this store wrote, and that another wrote. */
class FeedTest {
  @TempDir Path folder;

  private final BlockingQueue<Change> told = new LinkedBlockingQueue<>();
  private SqlStore store;
  private SqlStore other;

  @BeforeEach
  void open() {
    store = SqlStore.open(folder.resolve("store.sqlite"));
    other = SqlStore.open(folder.resolve("store.sqlite"));
  }

  @AfterEach
  void close() {
    store.close();
    other.close();
  }

  @ParameterizedTest
  @EnumSource
  void eachKindOfWriteIsTold(Change kind) throws InterruptedException {
    store.changes().subscribe(told::add);
    write(kind);
    assertThat(next()).isEqualTo(kind);
  }

  @Test
  void whoIsToldSeesWhatWasWritten() throws InterruptedException {
    BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();
    store.changes().subscribe(_ -> seen.add(store.clusters().all().size()));
    store.clusters().save(cluster(1));
    assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void whatAnotherProcessWroteIsToldAsAnything() throws InterruptedException {
    store.changes().subscribe(told::add);
    other.preferences().put("pane", "320");
    List<Change> kinds = new ArrayList<>();
    while (kinds.size() < Change.values().length) {
      kinds.add(next());
    }
    assertThat(kinds).containsExactlyInAnyOrder(Change.values());
  }

  @Test
  void ourOwnWritesAreNotTakenForAnotherProcesss() {
    List<Change> some = new CopyOnWriteArrayList<>();
    store.changes().subscribe(some::add);
    await()
        .during(Duration.ofMillis(2_500))
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              store.preferences().put("now", String.valueOf(System.nanoTime()));
              return some.stream().allMatch(change -> change == Change.PREFERENCES);
            });
    assertThat(some).isNotEmpty();
  }

  @Test
  void writingWhatStandsThereAlreadyIsNoChange() throws InterruptedException {
    StepId step = new StepId("accept");
    Confirmation word = new Confirmation("Ana", "", NOW);
    Issued issued = new Issued(pcx(1), 1, peering(1, "active"));
    for (int n = 0; n < 2; n++) {
      if (n == 1) {
        store.changes().subscribe(told::add);
      }
      store.clusters().save(cluster(1));
      store.facts().save("418027365910", "eu-central-1", "vpc-1", Samples.facts(NOW));
      store.peerings().ask(entry(1));
      store.peerings().change(id(1), entry(1).cidrs(), true, 1);
      store.peerings().issued(id(1), issued);
      store.peerings().reached(id(1), step, NOW);
      store.peerings().told(id(1), step, word);
      store.peerings().takeBack(id(1), new StepId("return-routes"));
    }
    store.preferences().put("last", "one");
    assertThat(next()).isEqualTo(Change.PREFERENCES);
  }

  @Test
  void aListenerThatFailsKeepsNobodyElseFromBeingTold() throws InterruptedException {
    store
        .changes()
        .subscribe(
            _ -> {
              throw new IllegalStateException("a listener that fails, on purpose");
            });
    store.changes().subscribe(_ -> Thread.currentThread().interrupt());
    store.changes().subscribe(told::add);
    store.preferences().put("pane", "320");
    assertThat(next()).isEqualTo(Change.PREFERENCES);
    store.clusters().save(cluster(1));
    assertThat(next()).isEqualTo(Change.CLUSTERS);
  }

  @Test
  void whoEndedHisSubscriptionIsToldNoMore() throws InterruptedException {
    BlockingQueue<Change> ended = new LinkedBlockingQueue<>();
    Changes.Subscription subscription = store.changes().subscribe(ended::add);
    store.changes().subscribe(told::add);
    subscription.close();
    store.preferences().put("pane", "320");
    assertThat(next()).isEqualTo(Change.PREFERENCES);
    assertThat(ended).isEmpty();
  }

  @Test
  void writersDoNotWaitForListeners() throws InterruptedException {
    CountDownLatch hold = new CountDownLatch(1);
    store
        .changes()
        .subscribe(
            change -> {
              awaitLatch(hold);
              told.add(change);
            });
    store.preferences().put("pane", "320");
    store.clusters().save(cluster(1));
    assertThat(told).isEmpty();
    hold.countDown();
    assertThat(List.of(next(), next())).contains(Change.PREFERENCES, Change.CLUSTERS);
  }

  @Test
  void aListenerMayCloseTheStore() {
    CountDownLatch closed = new CountDownLatch(1);
    store
        .changes()
        .subscribe(
            _ -> {
              store.close();
              closed.countDown();
            });
    store.preferences().put("pane", "320");
    awaitLatch(closed);
  }

  private void write(Change kind) {
    switch (kind) {
      case CLUSTERS -> store.clusters().save(cluster(1));
      case PEERINGS -> store.peerings().ask(entry(1));
      case GRANTS -> store.grants().ask(grant());
      case ALLOWLISTS -> store.allowlists().ask(Samples.allowlist());
      case FACTS -> store.facts().save("1", "2", "3", Samples.facts(NOW));
      case ACTIVITIES -> store.activities().add(new Activity(NOW, "", "", "k", List.of()));
      case PREFERENCES -> store.preferences().put("pane", "320");
    }
  }

  private static GrantEntry grant() {
    return new GrantEntry(
        new ConnectionId("g-abcdefgh"),
        new GrantIntent(
            new GrantTarget.OfProject(new ProjectId("corvus-dwh-prod")),
            new ServiceAccount("astro-x@astro-corvus-prod.iam.gserviceaccount.com"),
            List.of(new RoleName("roles/bigquery.jobUser")),
            Condition.until(NOW),
            false),
        "",
        "",
        "test",
        NOW,
        GrantRecord.NOTHING);
  }

  private Change next() throws InterruptedException {
    Change change = told.poll(10, TimeUnit.SECONDS);
    assertThat(change).isNotNull();
    return Objects.requireNonNull(change);
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
