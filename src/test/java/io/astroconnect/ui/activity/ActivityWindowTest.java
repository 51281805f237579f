package io.astroconnect.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FileDialogs;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person looks for what a colleague did, opens it, reads on while more happens, and exports. */
class ActivityWindowTest {
  @TempDir private Path home;
  private final Hand robot = new Hand();
  private Office office;
  private ActivityView view;
  private Stage stage;

  private final FileDialogs files =
      new FileDialogs() {
        @Override
        public Optional<Path> save(Window owner, String title, Path begin, List<Kind> kinds) {
          return Optional.of(home.resolve("log.json"));
        }

        @Override
        public Optional<Path> open(Window owner, String title, Path folder, List<Kind> kinds) {
          return Optional.empty();
        }
      };

  @BeforeEach
  void open() throws Exception {
    office = new Office(home.resolve("home"));
    for (int i = 0; i < 300; i++) {
      office.happened(office.clock.instant(), "mia", "", "activity.changed", i);
    }
    office.peerings.draft(office.halden(), "INC-20418");
    Views.Loaded<ActivityView> loaded = FxThread.call(this::load);
    view = loaded.view();
    stage = FxThread.show(loaded.root());
    robot.targetWindow(stage);
  }

  private Views.Loaded<ActivityView> load() {
    ActivityViewModel model =
        new ActivityViewModel(
            office.activity,
            office.catalogue,
            office.runner,
            office.live,
            office.words,
            office.clock,
            office.navigator,
            office.announcer,
            home);
    Views.Loaded<ActivityView> loaded =
        new Views(
                Map.of(
                    ActivityView.class,
                    () -> new ActivityView(model, office.words, office.clipboards, files)),
                office.words.bundle())
            .load(ActivityView.class);
    loaded.view().shown("");
    return loaded;
  }

  @AfterEach
  void close() throws Exception {
    FxThread.close(stage);
    office.close();
  }

  private TableView<?> table() {
    return robot.lookup("#activity-table").queryAs(TableView.class);
  }

  private String text(String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private void happens() throws Exception {
    office.happened(office.clock.instant(), "", "", "activity.step-done", "accept");
    FxThread.call(
        () -> {
          office.changes.forEach(Runnable::run);
          return true;
        });
  }

  @Test
  void aDeedIsFoundReadAndLeadsToItsPeering() throws Exception {
    FxThread.call(
        () -> {
          view.focus();
          return true;
        });
    robot.push(KeyCode.HOME);
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(text("#activity-sentence")).startsWith("Asked for a peering"));
    robot.push(KeyCode.ENTER);
    assertThat(office.opened).hasSize(1).first().asString().startsWith("peering p-");
    robot.clickOn("#activity-export");
    Awaitility.await().untilAsserted(() -> assertThat(office.toasts).hasSize(1));
    assertThat(home.resolve("log.json")).content().contains("INC-20418");
  }

  @Test
  void whoeverScrolledDownReadsOnAndGetsTheNextPage() throws Exception {
    assertThat(table().getItems()).hasSize(200);
    FxThread.call(
        () -> {
          table().scrollTo(199);
          return true;
        });
    Awaitility.await().untilAsserted(() -> assertThat(table().getItems()).hasSize(301));
    happens();
    assertThat(text("#activity-news")).isEqualTo("1 new");
    assertThat(table().getItems()).hasSize(301);
    robot.clickOn("#activity-news");
    Awaitility.await().untilAsserted(() -> assertThat(table().getItems()).hasSize(302));
    assertThat(robot.lookup("#activity-news").query().isVisible()).isFalse();
  }
}
