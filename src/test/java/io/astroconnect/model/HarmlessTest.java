package io.astroconnect.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like a formula does not run, and comes back as it was. */
class HarmlessTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "=1+1, '=1+1",
        "-2, '-2",
        "'=1, ''=1",
        "'tis, 'tis",
        "''+1, '''+1",
        "vip;=cmd|' /C calc'!A0, vip;'=cmd|' /C calc'!A0",
        "a-b=c, a-b=c",
        "a@b.c, a@b.c",
        "\uff1d1, '\uff1d1"
      })
  void aFormulaGetsAnApostrophe(String cell, String written) {
    assertThat(Harmless.mark(cell)).isEqualTo(written);
    assertThat(Harmless.unmark(written)).isEqualTo(cell);
  }

  @Test
  void whateverIsWrittenComesBackAndIsNoFormula() {
    Random random = new Random(1918);
    String letters = "=+-@'\t\r\n;,a\uff20 ";
    for (int i = 0; i < 50_000; i++) {
      String cell =
          IntStream.range(0, random.nextInt(8))
              .mapToObj(_ -> letters.charAt(random.nextInt(letters.length())) + "")
              .collect(Collectors.joining());
      String written = Harmless.mark(cell);
      assertThat(Harmless.unmark(written)).isEqualTo(cell);
      for (String part : written.split("[;,\\t\\r\\n]", -1)) {
        assertThat(part).doesNotContainPattern("^[=+\\-@\uff20]");
      }
    }
  }
}
