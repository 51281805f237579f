package io.astroconnect.ui.reports;

import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.words.ReportWords;
import io.astroconnect.words.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A cluster on the page: addresses, the table of its connections, and each of them in full. */
final class PreviewSection extends VBox {
  private static final List<Double> COLUMNS = List.of(19.0, 24.0, 31.0, 26.0);

  private final Words words;

  PreviewSection(Preview.Section section, Words words) {
    this.words = words;
    setUserData(section);
    getStyleClass().add("report-section");
    getChildren()
        .addAll(
            label(section.name(), "section-title"),
            label(section.facts(), "second-line"),
            label(words.text("report.label.addresses"), "report-label"));
    section.addresses().forEach(line -> getChildren().add(addresses(line)));
    if (section.connections().isEmpty()) {
      getChildren().add(label(words.text("report.label.none"), "second-line"));
    } else {
      getChildren().add(table(section.connections()));
      section.connections().forEach(this::add);
    }
  }

  private static Label label(String text, String... classes) {
    Label label = new Label(text);
    label.getStyleClass().addAll(classes);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static TextFlow addresses(ReportWords.Addresses line) {
    Text values = new Text(String.join(", ", line.values()));
    values.getStyleClass().add("mono");
    return new TextFlow(
        new Text(line.values().isEmpty() ? line.label() : line.label() + ": "), values);
  }

  private GridPane table(List<Preview.Line> lines) {
    GridPane table = new GridPane();
    table.getStyleClass().add("report-table");
    for (double width : COLUMNS) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(width);
      table.getColumnConstraints().add(column);
    }
    table.addRow(
        0,
        cell(label(words.text("report.label.state"), "report-label")),
        cell(label(words.text("report.label.what"), "report-label")),
        cell(label(words.text("report.label.where-to"), "report-label")),
        cell(label(words.text("report.label.waiting-for"), "report-label")));
    for (int i = 0; i < lines.size(); i++) {
      Preview.Line line = lines.get(i);
      table.addRow(
          i + 1,
          cell(StateChip.plain(line.look())),
          cell(label(line.title(), "small")),
          cell(label(line.target(), "mono")),
          cell(label(line.waitingFor(), "small")));
    }
    return table;
  }

  private static HBox cell(Region content) {
    HBox cell = new HBox(content);
    cell.setFillHeight(false);
    cell.getStyleClass().add("report-cell");
    HBox.setHgrow(content, Priority.ALWAYS);
    content.setMinWidth(0);
    return cell;
  }

  private void add(Preview.Line line) {
    HBox sides = new HBox(24);
    line.sides().forEach(side -> sides.getChildren().add(side(side)));
    Label title = label(line.title(), "strong");
    StateChip state = StateChip.plain(line.look());
    HBox head = new HBox(8, title, state);
    head.getStyleClass().add("report-connection");
    getChildren().addAll(head, label(line.history(), "second-line"), sides);
  }

  private static VBox side(Preview.Side side) {
    VBox column = new VBox(label(side.owner(), "report-label"));
    column.setMinWidth(0);
    column.setPrefWidth(300);
    HBox.setHgrow(column, Priority.ALWAYS);
    side.steps().forEach(step -> column.getChildren().add(step(step)));
    return column;
  }

  private static HBox step(Preview.StepText step) {
    Text state = new Text(step.look().word());
    state.getStyleClass().addAll("toned", "small");
    step.look().tone().dress(state);
    Text name = new Text(" · " + step.name());
    name.getStyleClass().add("small");
    VBox lines = new VBox(new TextFlow(state, name), label(step.detail(), "second-line"));
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox row = new HBox(6, Icons.of(step.look().icon(), step.look().tone()), lines);
    row.getStyleClass().add("report-step");
    return row;
  }
}
