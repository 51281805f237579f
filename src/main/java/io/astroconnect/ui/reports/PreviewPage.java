package io.astroconnect.ui.reports;

import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The page as it will look. Clusters that say the same as before are kept. */
final class PreviewPage extends VBox {
  private final Words words;
  private final Label workspace = new Label();
  private final Label title = new Label();
  private final Label taken = new Label();
  private final FlowPane counts = new FlowPane(8, 8);
  private final VBox clusters = new VBox();
  private final Label more = new Label();

  PreviewPage(Words words) {
    this.words = words;
    setId("reports-page");
    getStyleClass().add("report-page");
    workspace.getStyleClass().add("second-line");
    title.getStyleClass().add("page-title");
    title.setWrapText(true);
    taken.setId("reports-taken");
    taken.getStyleClass().add("second-line");
    counts.getStyleClass().add("report-counts");
    more.getStyleClass().addAll("second-line", "report-more");
    more.managedProperty().bind(more.visibleProperty());
    getChildren().addAll(workspace, title, taken, counts, clusters, more);
  }

  void show(Preview preview) {
    workspace.setText(preview.workspace());
    title.setText(preview.title());
    taken.setText(preview.taken());
    if (!preview.counts().equals(counts.getUserData())) {
      counts.setUserData(preview.counts());
      counts.getChildren().setAll(preview.counts().stream().map(PreviewPage::box).toList());
    }
    while (clusters.getChildren().size() > preview.clusters().size()) {
      clusters.getChildren().removeLast();
    }
    for (int i = 0; i < preview.clusters().size(); i++) {
      show(i, preview.clusters().get(i));
    }
    more.setText(words.text("screen.reports.more", preview.more()));
    more.setVisible(preview.more() > 0);
  }

  private static Node box(Preview.Count count) {
    Label number = new Label(count.number());
    number.getStyleClass().add("page-title");
    Node word = count.look().<Node>map(StateChip::plain).orElseGet(() -> new Label(count.word()));
    VBox box = new VBox(number, word);
    box.getStyleClass().add("report-count");
    return box;
  }

  private void show(int at, Preview.Section section) {
    if (at == clusters.getChildren().size()) {
      clusters.getChildren().add(new PreviewSection(section, words));
    } else if (!section.equals(clusters.getChildren().get(at).getUserData())) {
      clusters.getChildren().set(at, new PreviewSection(section, words));
    }
  }
}
