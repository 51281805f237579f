package io.astroconnect.ui.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.service.catalogue.Listed;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.CopyLabel;
import io.astroconnect.ui.fx.FileDialogs;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.LastForm;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
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

  /** A person who has one file in mind. */
  private final FileDialogs files =
      new FileDialogs() {
        @Override
        public Optional<Path> save(Window owner, String title, Path proposed, List<Kind> kinds) {
          return Optional.of(home.resolve("out.csv"));
        }

        @Override
        public Optional<Path> open(Window owner, String title, Path folder, List<Kind> kinds) {
          return Optional.of(home.resolve("in.csv"));
        }
      };

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
            office.announcer,
            Recent.inMemory(),
            home);
    SyncViewModel sync =
        new SyncViewModel(
            office.syncs,
            office.runner,
            office.live,
            office.words,
            office.clock,
            office.announcer,
            false);
    return new Views(
            Map.of(
                ClustersView.class,
                () ->
                    new ClustersView(
                        model,
                        sync,
                        new SuggestionsViewModel(
                            office.suggestions, office.runner, office.words, office.announcer),
                        office.words,
                        office.dialogs,
                        office.clipboards,
                        LastForm.inMemory(),
                        files)),
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

  @Test
  void whereAClusterRunsIsLookedForAndTakenOver() {
    ClusterId halden = office.cluster("halden-prod-euc1").id();
    office.catalogue.edit(halden, known -> known.runningIn("", ""));
    FxThread.run(() -> office.changes.forEach(Runnable::run));
    robot.clickOn("#clusters-filter").write("halden-prod-euc1");
    robot.clickOn("#clusters-look");
    Awaitility.await()
        .until(
            () -> !robot.lookup("#clusters-look-take-vpc-06b1e94d27fa3c508").queryAll().isEmpty());
    FxThread.run(robot.lookup("#clusters-look-take-vpc-06b1e94d27fa3c508").<Button>query()::fire);
    Button yes = in(card(), "#clusters-look-yes", Button.class);
    assertThat(known(halden.value()).cluster().vpc()).isEmpty();
    FxThread.run(yes::fire);
    Awaitility.await().until(() -> !known(halden.value()).cluster().vpc().isEmpty());
    assertThat(known(halden.value()).cluster().account()).isEqualTo("418027365910");
    assertThat(known(halden.value()).byHand()).contains(ClusterField.VPC);
    Awaitility.await()
        .until(
            () -> robot.lookup("#clusters-look-take-vpc-06b1e94d27fa3c508").queryAll().isEmpty());
  }

  private Parent card() {
    Awaitility.await().until(() -> FxThread.call(() -> !office.dialogsShown.isEmpty()));
    return FxThread.call(() -> office.dialogsShown.getLast());
  }

  private <T extends Node> T in(Parent card, String id, Class<T> kind) {
    return kind.cast(FxThread.call(() -> card.lookup(id)));
  }

  private ClusterRecord known(String id) {
    return office.catalogue.record(new ClusterId(id)).orElseThrow();
  }

  @Test
  void aFileIsLookedAtAndItsGoodRowsAreTakenOver() throws Exception {
    Files.writeString(
        home.resolve("in.csv"),
        """
        id,name,provider,type,region,egressIps,tags
        clxnew,brand-new,AWS,DEDICATED,eu-central-1,203.0.113.7,vip
        clx3k9v2p00a101jz7h4q2m8d,halden-renamed,AWS,DEDICATED,eu-central-1,203.0.113.14;203.0.113.87,
        clxbad,bad,AWS,DEDICATED,Frankfurt,203.0.113.999,
        """);
    robot.clickOn("#clusters-import");
    Parent card = card();
    Button go = in(card, "#clusters-import-go", Button.class);
    Awaitility.await().until(() -> FxThread.call(() -> !go.isDisabled()));
    TableView<?> table = in(card, "#clusters-import-table", TableView.class);
    FxThread.run(
        () -> {
          assertThat(table.getItems()).hasSize(3);
          assertThat(go.getText()).isEqualTo("Import 2 clusters");
          assertThat(((Label) card.lookup("#clusters-import-aside")).getText())
              .contains("1 refused row is left out");
        });
    assertThat(office.catalogue.record(new ClusterId("clxnew"))).isEmpty();
    FxThread.run(go::fire);
    Awaitility.await().until(() -> office.catalogue.record(new ClusterId("clxnew")).isPresent());
    assertThat(known("clx3k9v2p00a101jz7h4q2m8d").cluster().name()).isEqualTo("halden-renamed");
    assertThat(office.catalogue.record(new ClusterId("clxbad"))).isEmpty();
    assertThat(known("clxnew").notes().tags()).containsExactly("vip");
    robot.clickOn("#clusters-export");
    Awaitility.await().until(() -> Files.exists(home.resolve("out.csv")));
  }

  @Test
  void whatIsEditedStaysWhateverASyncBrings() {
    String id = "clx3k9v2p00a101jz7h4q2m8d";
    robot.clickOn("#clusters-filter").write("halden-prod-euc1");
    robot.clickOn("#clusters-edit");
    Parent card = card();
    FxThread.run(
        () -> {
          assertThat(card.lookup("#clusters-edit-go").isDisabled()).isTrue();
          Node fields = ((ScrollPane) card.lookup("#clusters-edit-fields")).getContent();
          TextField addresses = (TextField) fields.lookup("#clusters-edit-egressIps");
          addresses.setText("203.0.113.999");
          assertThat(card.lookup("#clusters-edit-go").isDisabled()).isTrue();
          addresses.setText("203.0.113.5");
          ((TextArea) fields.lookup("#clusters-edit-note")).setText("Calls on Fridays only");
          ((Button) card.lookup("#clusters-edit-go")).fire();
        });
    Awaitility.await().until(() -> !known(id).notes().text().isEmpty());
    Cluster c = known(id).cluster();
    office.catalogue.sync(
        Listed.all(
            "org1",
            List.of(
                new Upstream(
                    c.id(),
                    "org1",
                    "renamed-by-astro",
                    c.provider(),
                    c.type(),
                    "",
                    c.region(),
                    c.cidrs(),
                    List.of(Ipv4.parse("203.0.113.77")),
                    c.recoveryIps(),
                    c.recoveryRegion(),
                    c.privateEgress(),
                    "CREATED",
                    "HEALTHY")),
            List.of(),
            office.clock.instant()));
    assertThat(known(id).cluster().egressIps()).containsExactly(Ipv4.parse("203.0.113.5"));
    assertThat(known(id).cluster().name()).isEqualTo("renamed-by-astro");
    robot.clickOn("#clusters-pin");
    Awaitility.await().until(() -> known(id).notes().pinned());
    robot.clickOn("#clusters-filter");
    FxThread.run(() -> ((TextField) stage.getScene().lookup("#clusters-filter")).clear());
    TableView<?> table = in(stage.getScene().getRoot(), "#clusters-table", TableView.class);
    Awaitility.await()
        .until(
            () ->
                FxThread.call(
                    () ->
                        table.getItems().getFirst() instanceof ClusterRow first
                            && first.name().equals("renamed-by-astro")));
    robot.clickOn("#clusters-follow-egressIps");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(known(id).cluster().egressIps())
                    .containsExactly(Ipv4.parse("203.0.113.77")));
  }

  /** Whoever pins one and then puts it away means the same cluster, also once its row moved. */
  @Test
  void theClusterStaysOpenWhenItsRowMoves() {
    TableView<?> table = in(stage.getScene().getRoot(), "#clusters-table", TableView.class);
    Awaitility.await().until(() -> FxThread.call(() -> table.getItems().size() > 4));
    for (int at : new int[] {3, 4}) {
      ClusterId id = FxThread.call(() -> row(table, at).id());
      FxThread.run(() -> table.getSelectionModel().select(at));
      robot.clickOn("#clusters-pin");
      Awaitility.await().until(() -> FxThread.call(() -> place(table, id) < 2));
      assertThat(FxThread.call(() -> row(table, place(table, id)))).isEqualTo(chosen(table));
      robot.clickOn("#clusters-archive");
      Awaitility.await().until(() -> known(id.value()).notes().archived().isPresent());
    }
  }

  private static Object chosen(TableView<?> table) {
    return FxThread.call(() -> table.getSelectionModel().getSelectedItem());
  }

  private static ClusterRow row(TableView<?> table, int at) {
    return (ClusterRow) table.getItems().get(at);
  }

  private static int place(TableView<?> table, ClusterId id) {
    return IntStream.range(0, table.getItems().size())
        .filter(at -> row(table, at).id().equals(id))
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }
}
