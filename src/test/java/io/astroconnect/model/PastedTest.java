package io.astroconnect.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.44.0.0/16",
        " 10.44.0.0/16\r\n",
        "\u00a010.44.0.0/16\u2003",
        "\ufeff10.44.0.0/16",
        "\u200b\t10.44.0.0/16\u200e\u0000"
      })
  void whatNobodySeesAroundAValueIsDropped(String text) {
    assertThat(Pasted.trim(text)).isEqualTo("10.44.0.0/16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\n\u200b"})
  void nothingButBlanksIsEmpty(String text) {
    assertThat(Pasted.trim(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\u00a0b"})
  void whatIsInsideStays(String text) {
    assertThat(Pasted.trim(text)).isEqualTo(text);
  }
}
