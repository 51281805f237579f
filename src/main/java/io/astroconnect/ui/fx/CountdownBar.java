package io.astroconnect.ui.fx;

import java.time.Duration;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** How much of a term of days has gone: one segment a day, the present one partly filled. */
public final class CountdownBar extends Region {

  private static final double GAP = 3;

  /** A week, the life of an unaccepted request. */
  public CountdownBar() {
    this(7);
  }

  /** A term of some days. */
  public CountdownBar(int days) {
    getStyleClass().add("countdown-bar");
    setAccessibleRole(AccessibleRole.NODE);
    Tone.WARNING.dress(this);
    for (int day = 0; day < days; day++) {
      Region segment = new Region();
      segment.getStyleClass().add("day");
      getChildren().add(segment);
    }
  }

  /** Shows how much is left of the whole term; what is over or ahead of it is cut. */
  public void setLeft(Duration left) {
    int days = getChildren().size();
    double gone = days - left.toSeconds() / (double) Duration.ofDays(1).toSeconds();
    for (int day = 0; day < days; day++) {
      fill(getChildren().get(day), Math.clamp(gone - day, 0, 1));
    }
  }

  /** The colour of what has gone. */
  public void setTone(Tone tone) {
    tone.dress(this);
  }

  private static void fill(Node segment, double part) {
    segment.getStyleClass().remove("gone");
    segment.setStyle("");
    if (part >= 1) {
      segment.getStyleClass().add("gone");
    } else if (part > 0) {
      segment.setStyle(
          String.format(
              Locale.ROOT,
              "-fx-background-color: linear-gradient(to right, -ac-tone-fg %1$.1f%%, -ac-track"
                  + " %1$.1f%%)",
              part * 100));
    }
  }

  @Override
  protected void layoutChildren() {
    int days = getChildren().size();
    double step = (getWidth() + GAP) / days;
    for (int day = 0; day < days; day++) {
      double from = snapPositionX(day * step);
      double to = snapPositionX((day + 1) * step) - GAP;
      getChildren().get(day).resizeRelocate(from, 0, Math.max(0, to - from), getHeight());
    }
  }
}
