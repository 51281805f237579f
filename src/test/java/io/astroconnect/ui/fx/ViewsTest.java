package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.words.Words;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class ViewsTest {

  private final ResourceBundle words = Words.load(Locale.ENGLISH, ZoneOffset.UTC).bundle();

  @Test
  void aViewGetsWhatItNeedsThroughItsConstructorAndItsFieldsFromTheFile() {
    Views views = new Views(Map.of(GreetingView.class, () -> new GreetingView("Ines")), words);
    Views.Loaded<GreetingView> loaded = FxThread.call(() -> views.load(GreetingView.class));
    assertThat(loaded.view().greeting.getText()).isEqualTo("Hello Ines");
    assertThat(loaded.view().head.getTitle()).isEqualTo("Peering");
    Node action = loaded.view().head.getActions().getFirst();
    assertThat(((Button) action).getText()).as("%keys are words").isEqualTo("Copy");
    assertThat(loaded.root().getChildrenUnmodifiable()).hasSize(7);
  }

  @Test
  void aViewThatNobodyCanMakeIsSaidByName() {
    Views views = new Views(Map.of(), words);
    assertThatThrownBy(() -> FxThread.call(() -> views.load(GreetingView.class)))
        .hasStackTraceContaining("Nobody said how to make " + GreetingView.class.getName());
  }

  @Test
  void aMissingFileAndAClassThatIsNoViewAreSaid() {
    Views views = new Views(Map.of(), words);
    assertThatThrownBy(() -> views.load(FilelessView.class)).hasMessageContaining("Fileless.fxml");
    assertThatThrownBy(() -> views.load(String.class)).hasMessageContaining("String is no view");
  }

  private static final class FilelessView {}
}
