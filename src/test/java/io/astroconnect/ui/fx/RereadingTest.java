package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.task.DirectRunner;
import io.astroconnect.task.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes that come faster than they are read do not pile up. */
class RereadingTest {
  private final List<Integer> shown = new ArrayList<>();
  private int readings;

  @Test
  void whatChangesMeanwhileIsReadOnceAfterwards() {
    List<Rereading<Integer>> self = new ArrayList<>();
    self.add(
        new Rereading<>(
            new DirectRunner(),
            () ->
                _ -> {
                  if (++readings == 1) {
                    self.getFirst().read();
                    self.getFirst().read();
                    self.getFirst().read();
                  }
                  return readings;
                },
            this::show));
    self.getFirst().read();
    assertThat(shown).containsExactly(1, 2);
    self.getFirst().read();
    assertThat(shown).containsExactly(1, 2, 3);
  }

  private void show(Outcome<Integer> outcome) {
    if (outcome instanceof Outcome.Success<Integer>(var value)) {
      shown.add(value);
    }
  }
}
