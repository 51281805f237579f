package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.CountdownBar;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.RichLine;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** Shows what comes next in a notice: the first way on as the blue button, others below. */
final class NextNotice {
  private final Notice notice;
  private final Words words;
  private final Consumer<NextAction.Way> press;
  private final Node rest;
  private final Button primary = new Button();
  private final CountdownBar bar = new CountdownBar();
  private List<NextAction.Way> shown = List.of();
  private List<Button> others = List.of();

  /** A notice; {@code rest} takes the focus while the buttons are off. */
  NextNotice(Notice notice, Words words, Node rest, Consumer<NextAction.Way> press) {
    this.rest = rest;
    this.notice = notice;
    this.words = words;
    this.press = press;
    primary.setId("peering-primary");
    primary.getStyleClass().add("accent");
  }

  void show(NextAction action, boolean busy) {
    if (busy && notice.isFocusWithin()) {
      rest.requestFocus(); // else it would go on to whatever comes next
    }
    notice.setTone(action.look().tone());
    notice.setIcon(action.look().icon());
    notice.setTitle(action.title());
    notice.setRemark(busy ? words.text("screen.peering.busy") : action.remark());
    notice.setText(marked(action.sentence()));
    if (!action.ways().equals(shown)) {
      shown = action.ways();
      buttons();
    }
    disable(primary, busy, 0);
    for (int i = 0; i < others.size(); i++) {
      disable(others.get(i), busy, i + 1);
    }
    if (action.left() == null) {
      notice.getBody().clear();
    } else {
      if (notice.getBody().isEmpty()) {
        notice.getBody().add(bar);
      }
      bar.setTone(action.look().tone());
      bar.setLeft(action.left());
    }
  }

  /** What comes next, or that it is under way; empty where nothing does. */
  Optional<PrimaryDeed> primary() {
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(PrimaryDeed.of(primary, words.text("screen.peering.busy")));
  }

  /** A job may wait for a sign-in, whose command is copied here. */
  private void disable(Button button, boolean busy, int way) {
    boolean copies = way < shown.size() && shown.get(way).kind() == NextAction.Kind.COPY;
    button.setDisable(busy && !copies);
  }

  /** A command stands there in Mono; whatever else looks like a mark is text. */
  private static String marked(String sentence) {
    return RichLine.escape(sentence)
        .replaceAll("\\\\`((?:aws|gcloud|astro-connect) [\\w .=/-]+)\\\\`", "`$1`");
  }

  /** The blue button stays the same one, so that it keeps the focus. */
  private void buttons() {
    if (shown.isEmpty()) {
      notice.setSideActions();
    } else {
      set(primary, shown.getFirst());
      if (primary.getParent() == null) {
        notice.setSideActions(primary);
      }
    }
    others = new ArrayList<>();
    for (NextAction.Way way : shown.subList(Math.min(1, shown.size()), shown.size())) {
      Button other = new Button();
      other.setId("peering-other-" + (others.size() + 1));
      other.getStyleClass().addAll("small", "on-surface");
      set(other, way);
      others.add(other);
    }
    notice.setActions(others.toArray(Button[]::new));
  }

  private void set(Button button, NextAction.Way way) {
    button.setText(way.button());
    button.setOnAction(_ -> press.accept(way));
  }
}
