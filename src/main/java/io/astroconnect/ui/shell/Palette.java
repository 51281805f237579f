package io.astroconnect.ui.shell;

import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.KeyHint;
import io.astroconnect.ui.fx.Tables;
import io.astroconnect.words.Words;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** The search dialog: type, choose with the arrows, Enter opens. */
final class Palette {
  private static final double HEIGHT = 12 * 32 + 2;

  private final TextField text = new TextField();
  private final ListView<Hit> list;
  private final DialogCard card;
  private final ListChangeListener<Hit> first;

  Palette(PaletteViewModel model, DialogCard.Strip strip, Words words, Consumer<Hit> open) {
    list = new ListView<>(model.hits());
    first = _ -> list.getSelectionModel().selectFirst();
    card = new DialogCard(strip, words.text("shell.search-title"));
    text.setId("palette-text");
    text.setPromptText(words.text("shell.search"));
    text.textProperty().subscribe(typed -> model.search(typed));
    list.setId("palette-hits");
    list.setPrefHeight(HEIGHT);
    list.setFixedCellSize(32);
    list.setCellFactory(_ -> new Cell());
    model.hits().addListener(new WeakListChangeListener<>(first)); // the model outlives this
    list.getSelectionModel().selectFirst();
    list.setPlaceholder(new Label(words.text("shell.search-nothing")));
    card.getBody().addAll(text, list);
    card.setAside(
        new KeyHint(words.text("shell.key.enter")),
        said(words.text("shell.key-does.enter")),
        new KeyHint(words.text("shell.key.back")),
        said(words.text("shell.close")));
    text.setOnAction(_ -> choose(open));
    text.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.DOWN) {
            Tables.step(list, 1);
            key.consume();
          } else if (key.getCode() == KeyCode.UP) {
            Tables.step(list, -1);
            key.consume();
          }
        });
    list.setOnMouseClicked(_ -> choose(open));
    list.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            choose(open);
          }
        });
  }

  private static Label said(String does) {
    Label said = new Label(does);
    said.getStyleClass().add("second-line");
    said.setPadding(new Insets(0, 8, 0, 0));
    return said;
  }

  DialogCard card() {
    return card;
  }

  private void choose(Consumer<Hit> open) {
    Hit hit = list.getSelectionModel().getSelectedItem();
    if (hit != null) {
      open.accept(hit);
    }
  }

  private static final class Cell extends ListCell<Hit> {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final org.kordamp.ikonli.javafx.FontIcon icon = Icons.of("fth-link");
    private final HBox row = new HBox(8, icon, title, detail);

    Cell() {
      row.setAlignment(Pos.CENTER_LEFT);
      detail.getStyleClass().add("second-line");
    }

    @Override
    protected void updateItem(Hit hit, boolean empty) {
      super.updateItem(hit, empty);
      if (empty || hit == null) {
        setGraphic(null);
        return;
      }
      icon.setIconLiteral(hit.icon());
      title.setText(hit.title());
      detail.setText(hit.detail());
      setGraphic(row);
    }
  }
}
