package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.store.Activity;
import io.astroconnect.store.ActivityPages;
import io.astroconnect.store.ActivityPages.Numbered;
import io.astroconnect.store.ActivityPages.Place;
import io.astroconnect.store.ActivityQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log, page by page. */
class ActivityPagesTest {
  @TempDir Path folder;

  private SqlStore store;
  private Path file;
  private ActivityPages pages;

  @BeforeEach
  void open() {
    file = folder.resolve("store.sqlite");
    store = SqlStore.open(file);
    pages = store.activityPages();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void add(int second, String who, String subject, String key) {
    store.activities().add(new Activity(NOW.plusSeconds(second), who, subject, key, List.of()));
  }

  private List<Long> numbers(ActivityQuery query) {
    return pages.page(query, null, 100).stream().map(Numbered::n).toList();
  }

  @Test
  void pagesHoldEachEntryOnceNewestFirstThoughTimesAreTheSame() {
    for (int i = 0; i < 25; i++) {
      add(i / 7, "kim", "p-1", "activity.asked");
    }
    List<Numbered> all = new ArrayList<>();
    @Nullable Place behind = null;
    for (List<Numbered> page = pages.page(ActivityQuery.ALL, behind, 4);
        !page.isEmpty();
        page = pages.page(ActivityQuery.ALL, behind, 4)) {
      all.addAll(page);
      behind = page.getLast().place();
    }
    assertThat(all.stream().map(Numbered::n))
        .hasSize(25)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    assertThat(pages.last()).isEqualTo(25);
  }

  @Test
  void entriesAreChosenByKeySubjectAndTime() {
    add(1, "kim", "p-1", "activity.called");
    add(2, "", "p-1", "activity.step-done");
    add(3, "mia", "p-2", "activity.told");
    assertThat(numbers(new ActivityQuery(Set.of("activity.called"), Set.of(), null)))
        .containsExactly(1L);
    assertThat(numbers(new ActivityQuery(Set.of(), Set.of("p-1", "p-9"), null)))
        .containsExactly(2L, 1L);
    assertThat(numbers(new ActivityQuery(Set.of(), Set.of(), NOW.plusSeconds(1))))
        .containsExactly(3L, 2L);
    assertThat(numbers(new ActivityQuery(Set.of("x'; --"), Set.of("%"), null))).isEmpty();
  }

  @Test
  void nothingIsNoPageAndHasNoLast() {
    assertThat(pages.page(ActivityQuery.ALL, null, 10)).isEmpty();
    assertThat(pages.last()).isZero();
  }

  @Test
  void aCallTookFromWhenItWasSentToWhenItWasAnswered() {
    Samples.ask(file, 1);
    ConnectionId id = store.peerings().all().getFirst().id();
    StepId step = StepId.parse("request");
    store.peerings().begin(id, step, NOW, NOW, Duration.ofMinutes(1));
    store.peerings().answered(id, step, NOW.plusMillis(420), null);
    assertThat(pages.took(id.value(), "request", NOW.plusMillis(425)))
        .contains(Duration.ofMillis(420));
    assertThat(pages.took(id.value(), "accept", NOW.plusMillis(425))).isEmpty();
    assertThat(pages.took(id.value(), "request", NOW.plusSeconds(60))).isEmpty();
    assertThat(pages.took("", "", NOW)).isEmpty();
  }
}
