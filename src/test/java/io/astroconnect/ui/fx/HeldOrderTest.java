package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that keep their places say how many of them belong elsewhere. */
class HeldOrderTest {

  private static int moved(String shown, String wanted) {
    return HeldOrder.moved(list(shown), list(wanted));
  }

  private static List<String> list(String rows) {
    return List.of(rows.split(""));
  }

  @Test
  void aRowThatIsToMoveCountsOnceHoweverManyItPasses() {
    assertThat(moved("abcd", "abcd")).isZero();
    assertThat(moved("abcd", "dabc")).isEqualTo(1);
    assertThat(moved("abcd", "bcda")).isEqualTo(1);
    assertThat(moved("abcd", "dcba")).isEqualTo(3);
  }

  @Test
  void whatCameAndWhatWentCountsAsOneChange() {
    assertThat(moved("abc", "abcd")).isEqualTo(1);
    assertThat(moved("abc", "ab")).isEqualTo(1);
    assertThat(moved("abc", "abd")).isEqualTo(1);
    assertThat(moved("abc", "dba")).isEqualTo(2);
  }

  @Test
  void itSaysSoInWordsAndNothingOnceItIsInOrder() {
    HeldOrder order = new HeldOrder();
    order.compare(List.of(1, 2, 3), List.of(3, 2, 1));
    assertThat(order.changedProperty().get()).isEqualTo("2 changed, refresh order");
    order.compare(List.of(), List.of());
    assertThat(order.changedProperty().get()).isEmpty();
  }

  @Test
  void keysAreNamedAsOnTheirKeyboard() {
    assertThat(KeyNames.named("Ctrl 1…4", true)).isEqualTo("Cmd 1…4");
    assertThat(KeyNames.named("Alt 1…8", true)).isEqualTo("Option 1…8");
    assertThat(KeyNames.named("Ctrl K", false)).isEqualTo("Ctrl K");
  }
}
