package io.astroconnect.ui.shell;

import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.KeyHint;
import io.astroconnect.words.Words;
import java.util.Locale;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which workspace this is, over the whole window, and the search. */
final class Band {
  private static final double HINT_FROM = 1100;
  private static final double SEARCH_EDGES = 22;

  private final WorkspaceLook workspace;
  private final Words words;

  Band(WorkspaceLook workspace, Words words) {
    this.workspace = workspace;
    this.words = words;
  }

  /** A colour alone tells too little: production has its sign too. */
  Node[] sign() {
    Label name = new Label(named());
    name.setId("workspaceName");
    name.getStyleClass().add("strong");
    name.setMinWidth(0);
    if (workspace.production()) {
      FontIcon octagon = Icons.of("fth-alert-octagon");
      octagon.setIconSize(16);
      return new Node[] {octagon, name};
    }
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    return new Node[] {swatch, name};
  }

  /** A production workspace may be called anything. */
  private String named() {
    String name = workspace.name();
    return workspace.production() && !name.toLowerCase(Locale.ROOT).contains("production")
        ? words.text("shell.production", name)
        : name;
  }

  /** Gives way first where the window is narrow. */
  void hint(Label hint, ObservableDoubleValue width) {
    hint.setText(words.text(hintKey()));
    hint.setMinWidth(0);
    hint.visibleProperty()
        .bind(
            javafx.beans.binding.Bindings.createBooleanBinding(
                () -> width.get() >= HINT_FROM, width));
    hint.managedProperty().bind(hint.visibleProperty());
  }

  private String hintKey() {
    if (workspace.sandbox()) {
      return "shell.hint-sandbox";
    }
    return workspace.production() ? "shell.hint-production" : "shell.hint-workspace";
  }

  /** The search button says which key opens it, at its right end. */
  void badge(Button search) {
    Label text = new Label(words.text("shell.search"), Icons.of("fth-search"));
    text.setGraphicTextGap(8);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(8, text, space, new KeyHint(words.text("shell.key.palette")));
    line.setAlignment(Pos.CENTER_LEFT);
    line.prefWidthProperty().bind(search.widthProperty().subtract(SEARCH_EDGES));
    search.setGraphic(line);
    search.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }
}
