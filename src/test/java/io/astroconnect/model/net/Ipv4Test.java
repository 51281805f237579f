package io.astroconnect.model.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.model.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4Test {

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.7", "0.0.0.0", "255.255.255.255", " 203.0.113.7\r\n"})
  void addressesAreReadAndWrittenAlike(String text) {
    assertThat(Ipv4.parse(text)).hasToString(text.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "203.0.113",
        "203.0.113.07",
        "203.0.113.256",
        "203.0.113.7/32",
        "::1",
        "203.0.113.*",
        "203.0.113.1-9",
        "203.0.113.7.",
        "3405803783",
        "0xCB007107",
        "\u0662.0.0.1",
        "host",
        "203.0.113.7,203.0.113.8"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> Ipv4.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void anAddressIsTheRangeThatHoldsItAlone() {
    assertThat(Ipv4.parse("203.0.113.7").asCidr()).isEqualTo(Cidr.parse("203.0.113.7/32"));
    assertThat(Ipv4.parse("203.0.113.7"))
        .isEqualTo(Ipv4.parse(" 203.0.113.7"))
        .hasSameHashCodeAs(Ipv4.parse("203.0.113.7"))
        .isNotEqualTo(Ipv4.parse("203.0.113.8"));
  }
}
