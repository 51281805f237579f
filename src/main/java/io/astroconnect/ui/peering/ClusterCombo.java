package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.SearchCombo;
import io.astroconnect.words.Words;
import javafx.scene.control.ComboBox;

/** The choice of a cluster: found by any part of its name, id, place, customer or VPC. */
final class ClusterCombo {
  private final SearchCombo<ClusterChoice> combo;

  ClusterCombo(FormInput input, Words words) {
    combo =
        new SearchCombo<>(
            input.clusters(),
            words.text("screen.peering.form.choose-cluster"),
            8,
            ClusterChoice::found,
            ClusterCombo::line,
            ClusterCombo::line);
    combo.setId("new-peering-cluster");
    combo.valueProperty().bindBidirectional(input.clusterProperty());
  }

  private static SearchCombo.Line line(ClusterChoice choice) {
    return new SearchCombo.Line(choice.name(), choice.id(), choice.place());
  }

  ComboBox<ClusterChoice> combo() {
    return combo;
  }
}
