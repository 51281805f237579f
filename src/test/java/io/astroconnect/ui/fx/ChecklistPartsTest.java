package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Chips, steps and countdowns say the same to the eye and to a screen reader. */
class ChecklistPartsTest {

  private static final Look WAITING = new Look("Waiting", "fth-clock", Tone.MUTED);

  @Test
  void aChipIsReadAsStateNameAndWhy() {
    StateChip chip = FxThread.call(() -> new StateChip(WAITING));
    assertThat(chip.getAccessibleText()).isEqualTo("Waiting");
    FxThread.run(() -> chip.describe("Halden Freight", "since 17 Nov"));
    assertThat(chip.getAccessibleText()).isEqualTo("Waiting, Halden Freight, since 17 Nov");
  }

  @Test
  void aChipChangesItsToneAndHidesWithoutALook() {
    StateChip chip = FxThread.call(() -> new StateChip(WAITING));
    FxThread.run(() -> chip.setLook(new Look("Failed", "fth-x-circle", Tone.DANGER)));
    assertThat(chip.getStyleClass()).contains("tone-danger").doesNotContain("tone-muted");
    assertThat(chip.isFocusTraversable()).isFalse();
    FxThread.run(() -> chip.setLook(null));
    assertThat(chip.isVisible()).isFalse();
  }

  @Test
  void aScreenMayBindWhetherAChipIsThere() {
    StateChip chip = FxThread.call(StateChip::new);
    FxThread.run(
        () -> {
          chip.managedProperty().bind(chip.visibleProperty());
          chip.setLook(WAITING);
        });
    assertThat(chip.isManaged()).isTrue();
    FxThread.run(() -> chip.setLook(null));
    assertThat(chip.isManaged()).isFalse();
  }

  @Test
  void aStepIsReadWholeAndItsLinkNamesIt() {
    StepRow row = FxThread.call(StepRow::new);
    List<String> done = new ArrayList<>();
    Stage stage = FxThread.show(row);
    FxThread.run(
        () -> {
          row.show(WAITING, "2", "Route back", "we cannot see it", StepRow.Weight.PLAIN);
          row.setAction("Mark as told…", () -> done.add("told"));
        });
    assertThat(row.getAccessibleText()).isEqualTo("Waiting, 2 Route back, we cannot see it");
    Hyperlink link = (Hyperlink) row.lookup(".hyperlink");
    assertThat(link.getAccessibleText()).isEqualTo("Mark as told… Route back");
    assertThat(link.isFocusTraversable()).isTrue();
    FxThread.run(link::fire);
    assertThat(done).containsExactly("told");
    FxThread.close(stage);
  }

  @Test
  void theNextStepStandsOutAndaBlockedOneDoesNot() {
    StepRow row = FxThread.call(StepRow::new);
    FxThread.run(() -> row.show(WAITING, "1", "Send", "", StepRow.Weight.NEXT));
    assertThat(names(row)).contains("next");
    FxThread.run(() -> row.show(WAITING, "1", "Send", "", StepRow.Weight.BLOCKED));
    assertThat(names(row)).contains("blocked").doesNotContain("next");
  }

  @Test
  void aWeekIsSevenRegionsFilledDayByDay() {
    CountdownBar bar = FxThread.call(CountdownBar::new);
    FxThread.run(() -> bar.setLeft(Duration.ofHours(36)));
    assertThat(bar.getChildrenUnmodifiable()).hasSize(7).allMatch(Region.class::isInstance);
    assertThat(gone(bar)).isEqualTo(5);
    assertThat(bar.getChildrenUnmodifiable().get(5).getStyle()).contains("-ac-track 50.0%");
    assertThat(bar.getChildrenUnmodifiable().get(6).getStyle()).isEmpty();

    FxThread.run(() -> bar.setLeft(Duration.ofDays(7)));
    assertThat(gone(bar)).isZero();
    FxThread.run(() -> bar.setLeft(Duration.ofDays(-1)));
    assertThat(gone(bar)).isEqualTo(7);
  }

  private static long gone(CountdownBar bar) {
    return bar.getChildrenUnmodifiable().stream()
        .filter(day -> day.getStyleClass().contains("gone"))
        .count();
  }

  private static List<String> names(StepRow row) {
    return row.getPseudoClassStates().stream().map(PseudoClass::getPseudoClassName).toList();
  }
}
