package io.astroconnect.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Fault;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.Views;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Home says what others and the clouds did since it was last looked at. */
class SinceTest {
  /** A Monday. */
  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

  private static final Instant LEFT = Instant.parse("2026-11-20T17:40:00Z");

  @TempDir private Path home;
  private final Look look = new Look();
  private Instant now = NOW;
  private Office office;
  private SinceViewModel model;

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  /** Keeps it for the time of a test. */
  static final class Look implements LastLook {
    final List<Instant> moved = new ArrayList<>();
    @Nullable Instant before;

    @Override
    public Optional<Instant> at() {
      return Optional.ofNullable(before);
    }

    @Override
    public void moved(Instant to) {
      moved.add(to);
    }
  }

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    look.before = LEFT;
    model = model();
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private SinceViewModel model() {
    return new SinceViewModel(
        office.activity,
        look,
        office.runner,
        office.live,
        Words.load(Locale.ENGLISH, clock),
        clock,
        office.navigator,
        office.announcer);
  }

  /** The window is opened only now. */
  private void begin() {
    office.changes.clear();
    office.ticks.clear();
    model = model();
  }

  private List<String> texts() {
    return model.lines().stream()
        .map(
            line ->
                switch (line) {
                  case SinceLine.Day(var title) -> title;
                  case SinceLine.Event event -> event.what() + " | " + event.when();
                })
        .toList();
  }

  private String halden() {
    return office.peerings.draft(office.halden(), "INC-20418").id().value();
  }

  private void happened(String at, String who, String subject, String key, Object... args) {
    office.happened(Instant.parse(at), who, subject, key, args);
  }

  @Test
  void itIsGroupedByDaysTheNewestFirstAndNamesTheCustomer() {
    String id = halden();
    happened("2026-11-20T17:00:00Z", "mia", "", "activity.locked");
    happened("2026-11-20T18:05:00Z", "", id, "activity.drifted", "vpc-dns");
    happened("2026-11-22T22:40:00Z", "mia", id, "activity.told", "accept", "A. Moss", "INC-7");
    happened(
        "2026-11-22T22:00:00Z",
        "mia",
        id,
        "activity.refused",
        "CreateRoute",
        "request",
        new Fault.Throttled(new Fault.Where("418", "eu", "CreateRoute", "7c1f")));
    happened("2026-11-23T13:50:00Z", "", id, "activity.status", "active", "pcx-1");
    happened("2026-11-23T13:50:01Z", "", id, "activity.step-done", "accept");
    begin();
    assertThat(model.titleProperty().get()).isEqualTo("Since Fri 20 Nov, 17:40");
    assertThat(texts())
        .containsSubsequence(
            "Today",
            "Halden Freight · Seen done: Accept the request | 13:50 · and 1 more",
            "Yesterday",
            "Halden Freight · A. Moss says Accept the request is done, INC-7 | 22:40 · mia",
            "Halden Freight · CreateRoute was refused: Send request | 22:00 · mia",
            "Friday",
            "Halden Freight · No longer done: Turn on DNS in our VPC | 18:05");
    model.open((SinceLine.Event) model.lines().get(1));
    model.openActivity();
    assertThat(office.opened).containsExactly("peering " + id, "activity ");
  }

  @Test
  void whatOneDidOneselfAndItsEchoIsNoNews() throws Exception {
    PeeringView asked = office.peerings.start(office.halden(), "", Progress.none());
    office.peerings.observe(asked.id());
    look.before = NOW.minus(Duration.ofDays(1));
    begin();
    assertThat(texts()).noneMatch(text -> text.contains("Send request"));
    assertThat(office.activity.last()).isGreaterThan(1);
  }

  @Test
  void nothingIsSaidToBeNothingAndTheFirstWindowBeginsNow() {
    look.before = null;
    begin();
    assertThat(model.lines()).isEmpty();
    assertThat(model.quietProperty().get()).isTrue();
    assertThat(model.titleProperty().get()).isEqualTo("Since 14:00");
  }

  @Test
  void atMostTwelveAreShown() {
    for (int i = 10; i < 40; i++) {
      happened("2026-11-23T13:" + i + ":00Z", "mia" + i, "", "activity.clusters-imported", i, "f");
    }
    begin();
    assertThat(model.lines()).hasSize(SinceDescriber.MOST + 1);
  }

  @Test
  void whoeverWasAwayForHalfAnHourComesBackToWhatHappenedMeanwhile() {
    happened("2026-11-23T13:00:00Z", "", halden(), "activity.drifted", "vpc-dns");
    begin();
    assertThat(texts()).hasSize(2);
    now = NOW.plus(Duration.ofMinutes(10));
    model.touched();
    now = NOW.plus(Duration.ofMinutes(39));
    office.ticks.forEach(Runnable::run);
    assertThat(look.moved).isEmpty();
    now = NOW.plus(Duration.ofMinutes(40));
    office.ticks.forEach(Runnable::run);
    office.ticks.forEach(Runnable::run);
    assertThat(look.moved).containsExactly(NOW.plus(Duration.ofMinutes(10)));
    assertThat(model.titleProperty().get()).isEqualTo("Since 14:10");
    assertThat(model.quietProperty().get()).isTrue();
    happened("2026-11-23T14:30:00Z", "kim", "", "activity.clusters-imported", 3, "f.csv");
    office.changes.forEach(Runnable::run);
    assertThat(texts()).containsExactly("Today", "Imported 3 clusters from f.csv | 14:30 · kim");
  }

  @Test
  void itStandsBesideTheListOrInANarrowWindowInItsPlace() throws Exception {
    happened("2026-11-23T13:00:00Z", "kim", "", "activity.clusters-imported", 3, "f.csv");
    begin();
    HomeViewModel tasks =
        new HomeViewModel(
            office.catalogue,
            office.peerings,
            office.tracking,
            office.grants,
            office.handovers,
            office.runner,
            office.live,
            office.words,
            office.clock,
            office.navigator,
            office.announcer,
            office.clipboards);
    Parent root =
        FxThread.call(
            () ->
                new Views(
                        Map.of(HomeView.class, () -> new HomeView(tasks, model, office.words)),
                        office.words.bundle())
                    .load(HomeView.class)
                    .root());
    Stage stage = FxThread.show(root);
    try {
      Hand robot = new Hand();
      robot.targetWindow(stage);
      FxThread.call(
          () -> {
            stage.setWidth(960);
            return true;
          });
      assertThat(robot.lookup("#home-since").tryQuery()).isEmpty();
      robot.clickOn("Since Fri 20 Nov, 17:40");
      assertThat(robot.lookup("#home-list").tryQuery()).isEmpty();
      robot.clickOn(robot.lookup(".plain-link").<Node>query());
      assertThat(office.opened).containsExactly("activity ");
      robot.clickOn("Needs you");
      assertThat(robot.lookup("#home-list").tryQuery()).isPresent();
      FxThread.call(
          () -> {
            BorderPane page = (BorderPane) root;
            ((Pane) page.getParent()).getChildren().remove(page);
            assertThat(new Scene(page, 1280, 700).getRoot()).isSameAs(page);
            assertThat(page.getRight()).isNotNull().matches(it -> "home-since".equals(it.getId()));
            assertThat(page.getCenter().getId()).isEqualTo("home-list");
            assertThat(page.lookup("#home-part").isVisible()).isFalse();
            return true;
          });
    } finally {
      FxThread.close(stage);
    }
  }
}
