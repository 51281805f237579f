package io.astroconnect.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.words.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rail is made only of the screens that it is given, with the count of each beside it. */
class RailTest {
  private final List<String> opened = new ArrayList<>();
  private final SimpleIntegerProperty number = new SimpleIntegerProperty(3);
  private final VBox box = FxThread.call(VBox::new);
  private final Rail rail =
      FxThread.call(
          () ->
              new Rail(
                  box,
                  List.of(
                      screen("reports", true), screen("clusters", false), screen("peering", false)),
                  Words.load(Locale.ENGLISH, ZoneOffset.UTC),
                  opened::add));

  private static Screen screen(String id, boolean bottom) {
    return new Screen(id, "fth-link", bottom, () -> new Counted(null));
  }

  private record Counted(@Nullable ObservableValue<Number> count) implements ScreenView {
    @Override
    public Parent root() {
      return new VBox();
    }

    @Override
    public void shown(String argument) {
      // has nothing to show
    }
  }

  private List<ToggleButton> buttons() {
    return box.getChildren().stream()
        .filter(ToggleButton.class::isInstance)
        .map(ToggleButton.class::cast)
        .toList();
  }

  private List<String> labels(int button) {
    return ((HBox) buttons().get(button).getGraphic())
        .getChildren().stream()
            .filter(Node::isVisible)
            .filter(Label.class::isInstance)
            .map(label -> ((Label) label).getText())
            .toList();
  }

  @Test
  void screensStandInOrderAndThoseOfTheFootLast() {
    assertThat(buttons())
        .extracting(Node::getId)
        .containsExactly("rail-clusters", "rail-peering", "rail-reports");
    assertThat(labels(0)).containsExactly("Clusters", "");
  }

  @Test
  void aCountOfSixDigitsIsShownInThousands() {
    FxThread.run(() -> rail.count("clusters", new Counted(number)));
    FxThread.run(() -> number.set(99_999));
    assertThat(labels(0)).containsExactly("Clusters", "99999");
    FxThread.run(() -> number.set(100_017));
    assertThat(labels(0)).containsExactly("Clusters", "100K");
  }

  @Test
  void theNthScreenOpensAndIsTheOnlyOneSelected() {
    FxThread.run(
        () -> {
          assertThat(rail.open(2)).isTrue();
          assertThat(rail.open(2)).isTrue();
          assertThat(rail.open(0)).isFalse();
          assertThat(rail.open(4)).isFalse();
          rail.select("nowhere");
        });
    assertThat(opened).containsExactly("peering", "peering");
    assertThat(buttons()).extracting(ToggleButton::isSelected).containsExactly(false, true, false);
  }

  @Test
  void theCountOfAScreenFollowsItsView() {
    FxThread.run(
        () -> {
          rail.count("peering", new Counted(number));
          rail.count("clusters", new Counted(null));
          rail.count("nowhere", new Counted(number));
        });
    assertThat(labels(1)).containsExactly("Peering", "3");
    FxThread.run(() -> number.set(12));
    assertThat(labels(1)).containsExactly("Peering", "12");
    assertThat(labels(0)).containsExactly("Clusters", "");
  }

  @Test
  void inANarrowWindowOnlyIconsStayAndNamesComeBack() {
    FxThread.run(() -> rail.fit(1024));
    assertThat(labels(0)).isEmpty();
    assertThat(buttons().getFirst().getAccessibleText()).isEqualTo("Clusters");
    assertThat(box.getStyleClass()).contains("narrow");
    FxThread.run(() -> rail.fit(1280));
    assertThat(labels(0)).containsExactly("Clusters", "");
    assertThat(box.getStyleClass()).doesNotContain("narrow");
  }
}
