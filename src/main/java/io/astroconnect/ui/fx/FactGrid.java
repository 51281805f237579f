package io.astroconnect.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Facts in rows of name and value, in one column of facts or several, filled row by row. */
public final class FactGrid extends GridPane {

  /**
   * A fact.
   *
   * @param name what it is
   * @param value as text, copied to the letter; "" shows a dash
   * @param form how it is shown
   */
  public record Fact(String name, String value, Form form) {

    /** An id or address: Mono, with copy. */
    public static Fact id(String name, String value) {
      return new Fact(name, value, Form.ID);
    }

    /** A name: with copy. */
    public static Fact name(String name, String value) {
      return new Fact(name, value, Form.NAME);
    }

    /** Text that nobody copies. */
    public static Fact text(String name, String value) {
      return new Fact(name, value, Form.TEXT);
    }

    /** The same where no letter may be missing: it takes as many lines as it needs. */
    public static Fact whole(String name, String value) {
      return new Fact(name, value, Form.WHOLE);
    }
  }

  /** How a fact is shown. */
  public enum Form {
    ID,
    NAME,
    TEXT,
    WHOLE
  }

  private final Clipboards clipboards;
  private final int columns;
  private List<Fact> shown = List.of();

  /** One column, for FXML. */
  public FactGrid() {
    this(Clipboards.system(), 1);
  }

  /** Some columns of facts. */
  public FactGrid(Clipboards clipboards, int columns) {
    this.clipboards = clipboards;
    this.columns = columns;
    getStyleClass().add("fact-grid");
    for (int column = 0; column < columns; column++) {
      ColumnConstraints name = new ColumnConstraints();
      name.setMinWidth(Region.USE_PREF_SIZE);
      ColumnConstraints value =
          new ColumnConstraints(0, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE);
      value.setHgrow(Priority.ALWAYS);
      getColumnConstraints().addAll(name, value);
    }
  }

  /** Shows facts; the same facts again change nothing, so focus stays. */
  public void setFacts(List<Fact> facts) {
    if (facts.equals(shown)) {
      return;
    }
    shown = List.copyOf(facts);
    List<Node> cells = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Fact fact = shown.get(i);
      Label name = new Label(fact.name());
      name.getStyleClass().add("fact-name");
      Node value = value(fact);
      if (fact.form() == Form.WHOLE) {
        setValignment(name, VPos.TOP);
      }
      setConstraints(name, i % columns * 2, i / columns);
      setConstraints(value, i % columns * 2 + 1, i / columns);
      cells.add(name);
      cells.add(value);
    }
    getChildren().setAll(cells);
  }

  private Node value(Fact fact) {
    if (fact.value().isEmpty()) {
      Label dash = new Label("–");
      dash.setAccessibleText(KitWords.none());
      return dash;
    }
    return switch (fact.form()) {
      case ID -> new CopyLabel(clipboards, fact.name(), fact.value());
      case NAME -> new CopyLabel(clipboards, fact.name(), fact.value()).sans();
      case WHOLE -> whole(fact.value());
      case TEXT -> {
        HBox line = new HBox(new Label(fact.value()));
        line.setMinHeight(22);
        line.setAlignment(Pos.CENTER_LEFT);
        yield line;
      }
    };
  }

  private static Label whole(String value) {
    Label lines = new Label(value);
    lines.setWrapText(true);
    lines.setMinHeight(Region.USE_PREF_SIZE);
    return lines;
  }
}
