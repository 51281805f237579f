package io.astroconnect.ui.identities;

import io.astroconnect.model.identity.ServiceAccountName;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The name in large letters: prefix, what is used, what is cut off, domain. */
final class NameLine extends HBox {
  private final Label used = part("kept");
  private final Label cut = part("cut");
  private final Label domain = part("rest");
  private final Label usedRemark = remark("kept");
  private final Label cutRemark = remark("cut");
  private final VBox cutBox = new VBox(4, cut, cutRemark);

  NameLine(String prefixWord) {
    getStyleClass().add("name-line");
    Label prefix = part("rest");
    prefix.setText(ServiceAccountName.PREFIX);
    Label prefixRemark = remark("rest");
    prefixRemark.setText(prefixWord);
    used.setId("identities-used");
    cut.setId("identities-cut");
    domain.getStyleClass().add("domain");
    domain.setMinWidth(0);
    cutBox.managedProperty().bind(cutBox.visibleProperty());
    getChildren()
        .addAll(new VBox(4, prefix, prefixRemark), new VBox(4, used, usedRemark), cutBox, domain);
  }

  void show(Naming name) {
    used.setText(name.used());
    usedRemark.setText(name.usedRemark());
    cut.setText(name.cut());
    cutRemark.setText(name.cutRemark());
    cutBox.setVisible(!name.cut().isEmpty());
    domain.setText(name.domain());
  }

  private static Label part(String kind) {
    Label label = new Label();
    label.getStyleClass().addAll("name-part", kind);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label remark(String kind) {
    Label label = new Label();
    label.getStyleClass().addAll("name-remark", kind);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
