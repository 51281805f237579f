package io.astroconnect.ui.allowlist;

import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.CopyButton;
import io.astroconnect.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The addresses of one region, with one button that copies them all. */
final class AddressBox extends VBox {

  AddressBox(ClusterChoice.AddressSet set, Clipboards clipboards, Words words) {
    Label title = new Label(set.title());
    title.getStyleClass().add("second-line");
    CopyButton copy = new CopyButton(clipboards);
    copy.setWhat(words.text("screen.allowlist.addresses"));
    copy.setValue(set.copied());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(title, space, copy);
    line.setAlignment(Pos.CENTER_LEFT);
    Label addresses = new Label(set.shown());
    addresses.getStyleClass().add("mono");
    addresses.setWrapText(true);
    addresses.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(line, addresses);
  }
}
