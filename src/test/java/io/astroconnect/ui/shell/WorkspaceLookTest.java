package io.astroconnect.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceLookTest {

  @ParameterizedTest
  @CsvSource({
    "teal, false, workspace-teal",
    "violet, false, workspace-violet",
    "red, true, workspace-production",
    "teal, true, workspace-production"
  })
  void productionLooksLikeProductionWhateverItsColour(
      String colour, boolean production, String styleClass) {
    assertThat(new WorkspaceLook("A", colour, production, false).styleClass())
        .isEqualTo(styleClass);
  }
}
