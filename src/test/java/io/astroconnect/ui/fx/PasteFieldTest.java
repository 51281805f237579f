package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.Pasted;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is pasted is looked at before the field runs its lines together. */
class PasteFieldTest {
  private final MemoryClipboard clipboard = new MemoryClipboard();
  private PasteField field;
  private Stage stage;

  @BeforeEach
  void open() {
    field = FxThread.call(() -> new PasteField(clipboard));
    field.setCleaned(Pasted::trim);
    stage = FxThread.show(FxThread.call(() -> new javafx.scene.layout.VBox(field)));
  }

  @AfterEach
  void close() {
    FxThread.close(stage);
  }

  @Test
  void blanksAndLineEndsAroundAPastedValueStayOutside() {
    clipboard.copy(" \u00a0vpc-0a1f4c7e92b3d5680\r\n");
    FxThread.run(field::paste);
    assertThat(field.getText()).isEqualTo("vpc-0a1f4c7e92b3d5680");
  }

  @Test
  void aTextThatSomebodyTakesDoesNotGoIntoTheField() {
    List<String> taken = new ArrayList<>();
    field.setTaken(taken::add);
    clipboard.copy("10.44.0.0/16\n10.45.0.0/16");
    FxThread.run(field::paste);
    assertThat(taken).containsExactly("10.44.0.0/16\n10.45.0.0/16");
    assertThat(field.getText()).isEmpty();
  }

  @Test
  void anEmptyClipboardChangesNothing() {
    FxThread.run(
        () -> {
          field.setText("10.44");
          field.paste();
        });
    assertThat(field.getText()).isEqualTo("10.44");
  }
}
