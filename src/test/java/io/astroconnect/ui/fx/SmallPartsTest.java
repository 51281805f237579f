package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallPartsTest {

  @ParameterizedTest
  @CsvSource({
    "vpc-0a1f4c7e92b3d5680,12,vpc-0a…d5680",
    "vpc-0a1f,12,vpc-0a1f",
    "vpc-0a1f4c7e,12,vpc-0a1f4c7e",
    "abcdef,1,…",
    "abcdef,2,a…",
    "abcdef,3,a…f"
  })
  void idsAreElidedInTheMiddle(String id, int most, String elided) {
    assertThat(Elision.middle(id, most)).isEqualTo(elided);
  }

  @Test
  void aSentenceMarksNamesAndIdsAndForeignTextCannot() {
    RichLine line =
        FxThread.call(
            () ->
                new RichLine(
                    "**Halden** asks for `10.44.0.0/16`, says " + RichLine.escape("**x** `y` \\")));
    assertThat(line.plainText()).isEqualTo("Halden asks for 10.44.0.0/16, says **x** `y` \\");
    assertThat(line.getAccessibleText()).isEqualTo(line.plainText());
    assertThat(styled(line, "strong")).containsExactly("Halden");
    assertThat(styled(line, "mono")).containsExactly("10.44.0.0/16");
  }

  @Test
  void oneIsAlwaysChosenAndArrowsMove() {
    Segmented<String> choice = FxThread.call(() -> new Segmented<>(List.of("a", "b", "c"), o -> o));
    Stage stage = FxThread.show(choice);
    assertThat(choice.getValue()).isEqualTo("a");
    FxThread.run(() -> FxThread.press(choice, KeyCode.RIGHT, false, false));
    assertThat(choice.getValue()).isEqualTo("b");
    FxThread.run(() -> ((ToggleButton) choice.getChildren().get(1)).fire());
    assertThat(choice.getValue()).as("a click on the chosen one changes nothing").isEqualTo("b");
    FxThread.run(() -> choice.setValue("c"));
    FxThread.run(() -> FxThread.press(choice, KeyCode.RIGHT, false, false));
    assertThat(choice.getValue()).isEqualTo("c");
    FxThread.run(() -> choice.setOptions(List.of("c", "d"), o -> o));
    assertThat(choice.getValue()).isEqualTo("c");
    FxThread.run(() -> choice.setOptions(List.of("x", "y"), o -> o));
    assertThat(choice.getValue()).isEqualTo("x");
    FxThread.close(stage);
  }

  @Test
  void aToastIsReplacedByTheNextAndLetsClicksThrough() {
    ToastHost host = FxThread.call(ToastHost::new);
    FxThread.run(() -> host.say("Exported a.html"));
    FxThread.run(() -> host.say("Exported b.html"));
    assertThat(host.saying()).isEqualTo("Exported b.html");
    assertThat(host.isPickOnBounds()).isFalse();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> FxThread.call(host::saying), String::isEmpty);
  }

  @Test
  void greyBarsComeOnlyAfterAWaitAndDoNotTakeClicks() {
    SkeletonRows rows = FxThread.call(() -> new SkeletonRows(6, 120, 60));
    Stage stage =
        FxThread.call(
            () -> {
              Stage window = new Stage();
              window.setScene(new Scene(rows));
              assertThat(rows.isVisible()).isFalse();
              return window;
            });
    await().until(() -> FxThread.call(rows::isVisible));
    assertThat(rows.getChildren()).hasSize(6);
    assertThat(rows.isMouseTransparent()).isTrue();
    FxThread.close(stage);
  }

  @Test
  void aNoticeIsReadWithItsSentenceAndTakesNoRoomForWhatItLacks() {
    Notice notice =
        FxThread.call(
            () -> new Notice(Tone.DANGER, "fth-x-circle", "Overlaps", "`10.0.0.0/8` is taken."));
    assertThat(notice.getAccessibleText()).isEqualTo("Overlaps. 10.0.0.0/8 is taken.");
    assertThat(notice.lookup(".notice-actions").isManaged()).isFalse();
    FxThread.run(() -> notice.setActions(new Button("Remove this CIDR")));
    assertThat(notice.lookup(".notice-actions").isManaged()).isTrue();
  }

  @Test
  void theSameFactsAgainKeepTheirNodes() {
    FactGrid grid = FxThread.call(() -> new FactGrid(new MemoryClipboard(), 2));
    List<FactGrid.Fact> facts =
        List.of(FactGrid.Fact.id("VPC", "vpc-1"), FactGrid.Fact.text("Customer", ""));
    FxThread.run(() -> grid.setFacts(facts));
    List<Node> before = List.copyOf(grid.getChildren());
    FxThread.run(() -> grid.setFacts(List.copyOf(facts)));
    assertThat(grid.getChildren()).isEqualTo(before).hasSize(4);
  }

  @Test
  void cellsKeepTheirNodesWhileRowsChange() {
    TableColumn<Look, Look> state = new TableColumn<>("State");
    state.setCellValueFactory(Cells.value(row -> row));
    state.setCellFactory(Cells.chip());
    TableView<Look> table = FxThread.call(() -> new TableView<Look>());
    FxThread.run(
        () -> {
          table.getColumns().setAll(List.of(state));
          Tables.dress(table);
          table.setItems(rows("Waiting"));
        });
    Stage stage = FxThread.show(table);
    Node before = table.lookup(".chip");
    FxThread.run(
        () -> {
          table.setItems(rows("Connected"));
          table.layout();
        });
    Node after = table.lookup(".chip");
    assertThat(after).isSameAs(before);
    assertThat(after.getAccessibleText()).isEqualTo("Connected");
    FxThread.close(stage);
  }

  @Test
  void columnsGiveWayTheLeastWantedFirst() {
    TableView<String> table = FxThread.call(() -> new TableView<String>());
    TableColumn<String, String> name = column(200);
    TableColumn<String, String> region = column(100);
    TableColumn<String, String> range = column(100);
    FxThread.run(
        () -> {
          table.getColumns().setAll(List.of(name, region, range));
          Tables.giveWay(table, List.of(region, range));
          table.resize(420, 100);
        });
    assertThat(List.of(region.isVisible(), range.isVisible())).containsExactly(true, true);
    FxThread.run(() -> table.resize(390, 100));
    assertThat(List.of(region.isVisible(), range.isVisible())).containsExactly(true, false);
    FxThread.run(() -> table.resize(250, 100));
    assertThat(List.of(region.isVisible(), range.isVisible())).containsExactly(false, false);
    assertThat(name.isVisible()).isTrue();
  }

  private static TableColumn<String, String> column(double least) {
    TableColumn<String, String> column = new TableColumn<>("x");
    column.setMinWidth(least);
    return column;
  }

  private static ObservableList<Look> rows(String word) {
    return FXCollections.observableArrayList(new Look(word, "fth-clock", Tone.MUTED));
  }

  private static List<String> styled(RichLine line, String styleClass) {
    return line.getChildren().stream()
        .map(Text.class::cast)
        .filter(text -> text.getStyleClass().contains(styleClass))
        .map(Text::getText)
        .toList();
  }
}
