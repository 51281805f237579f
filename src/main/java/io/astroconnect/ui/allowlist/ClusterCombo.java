package io.astroconnect.ui.allowlist;

import io.astroconnect.ui.fx.SearchCombo;
import io.astroconnect.words.Words;

/** The choice of a cluster: found by any part of its name, id, place, customer or addresses. */
final class ClusterCombo {
  private ClusterCombo() {}

  static SearchCombo<ClusterChoice> of(AllowlistScreenViewModel model, Words words) {
    SearchCombo<ClusterChoice> combo =
        new SearchCombo<>(
            model.clusters(),
            words.text("screen.allowlist.choose-cluster"),
            12,
            ClusterChoice::found,
            choice -> new SearchCombo.Line(choice.cluster().name(), "", choice.place()),
            choice ->
                new SearchCombo.Line(
                    choice.cluster().name(), "", words.of(choice.cluster().provider())));
    combo.setId("allowlist-cluster");
    model.clusterProperty().subscribe(combo::setValue);
    combo
        .valueProperty()
        .subscribe(
            choice -> {
              if (choice != null) {
                model.choose(choice);
              }
            });
    return combo;
  }
}
