package io.astroconnect.ui.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.CopyLabel;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.LastForm;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person finds a cluster, copies what it shows, and begins a peering. */
class ClustersWindowTest {
  @TempDir private Path home;
  private final List<String> opened = new ArrayList<>();
  private final Hand robot = new Hand();
  private Office office;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    stage = FxThread.show(FxThread.call(this::load));
    robot.targetWindow(stage);
  }

  private Parent load() {
    ClustersViewModel model =
        new ClustersViewModel(
            office.catalogue,
            office.peerings,
            office.tracking,
            office.runner,
            office.live,
            office.words,
            office.clock,
            (screen, argument) -> opened.add(screen + " " + argument),
            office.announcer);
    return new Views(
            Map.of(
                ClustersView.class,
                () ->
                    new ClustersView(
                        model,
                        office.words,
                        office.dialogs,
                        office.clipboards,
                        LastForm.inMemory())),
            office.words.bundle())
        .load(ClustersView.class)
        .root();
  }

  @AfterEach
  void close() throws Exception {
    FxThread.close(stage);
    office.close();
  }

  @Test
  void aPastedAddressLeadsToItsClusterAndToANewPeering() {
    robot.clickOn("#clusters-filter").write("198.51.100.141");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(robot.lookup("#clusters-address-3").queryAs(CopyLabel.class).getValue())
                    .isEqualTo("198.51.100.141"));
    robot.clickOn(
        robot.from(robot.lookup("#clusters-address-0")).lookup(".button").<Button>query());
    robot.clickOn(
        robot.from(robot.lookup("#clusters-copy-as")).lookup(".left-pill").<Button>query());
    robot.clickOn("#clusters-new-peering");
    assertThat(office.copied.getFirst()).isEqualTo("203.0.113.14");
    assertThat(office.copied.getLast())
        .isEqualTo("203.0.113.14\n203.0.113.87\n198.51.100.22\n198.51.100.141");
    assertThat(opened).containsExactly("peering new:clx3k9v2p00a101jz7h4q2m8d");
  }

  @Test
  void theFormOfANewClusterOpens() {
    robot.clickOn("#clusters-add");
    Parent card = FxThread.call(() -> office.dialogsShown.getFirst());
    FxThread.run(
        () -> {
          assertThat(card.lookup("#clusters-add-go").isDisabled()).isTrue();
          ((TextField) card.lookup("#clusters-add-id")).setText("clx9");
          assertThat(card.lookup("#clusters-add-vpc")).isInstanceOf(TextField.class);
        });
    robot.push(KeyCode.ESCAPE);
  }
}
