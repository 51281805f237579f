package io.astroconnect.model.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.44.0.0/16",
        "0.0.0.0/0",
        "255.255.255.255/32",
        "128.0.0.0/1",
        "172.20.0.0/20",
        "100.64.0.0/10",
        "192.168.1.128/25"
      })
  void rangesAreReadAndWrittenAlike(String text) {
    assertThat(Cidr.parse(text)).hasToString(text);
    assertThat(Cidr.parse(" \t" + text + "\r\n")).hasToString(text);
    assertThat(Cidr.parse("\u00a0" + text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "10.44.0.1/16, CIDR_HOST_BITS, 10.44.0.0/16",
    "10.44.255.255/16, CIDR_HOST_BITS, 10.44.0.0/16",
    "255.255.255.255/31, CIDR_HOST_BITS, 255.255.255.254/31",
    "0.0.0.1/0, CIDR_HOST_BITS, 0.0.0.0/0",
    "10.44.0.0, CIDR_MASK, ''",
    "10.44.0.0/, CIDR_FORM, ''",
    "/16, CIDR_FORM, ''",
    "/, CIDR_FORM, ''",
    "'', CIDR_FORM, ''",
    "010.0.0.0/8, CIDR_FORM, ''",
    "10.0.0.00/8, CIDR_FORM, ''",
    "0x0a.0.0.0/8, CIDR_FORM, ''",
    "10.0.0.0/33, CIDR_FORM, ''",
    "10.0.0.0/08, CIDR_FORM, ''",
    "10.0.0.0/008, CIDR_FORM, ''",
    "10.0.0.0/-1, CIDR_FORM, ''",
    "10.0.0.0/+8, CIDR_FORM, ''",
    "10.0.0.0/8/8, CIDR_FORM, ''",
    "10.0.0.0/255.0.0.0, CIDR_FORM, ''",
    "10.0.0.0 /8, CIDR_FORM, ''",
    "10.0.0.0/ 8, CIDR_FORM, ''",
    "10.0.0.0\t/8, CIDR_FORM, ''",
    "10.0.0.0/4294967304, CIDR_FORM, ''",
    "::1/64, CIDR_FORM, ''",
    "::ffff:10.0.0.0/104, CIDR_FORM, ''",
    "10.1/16, CIDR_FORM, ''",
    "10.1, CIDR_FORM, ''",
    "10/8, CIDR_FORM, ''",
    "167772160/8, CIDR_FORM, ''",
    "10.0.0.0.0/8, CIDR_FORM, ''",
    "10.0.0./8, CIDR_FORM, ''",
    "10..0.0/8, CIDR_FORM, ''",
    "256.0.0.0/8, CIDR_FORM, ''",
    "10.0.0.*/24, CIDR_FORM, ''",
    "10.0.0.0-5/24, CIDR_FORM, ''",
    "10.0.0.1-10.0.0.9, CIDR_FORM, ''",
    "*/8, CIDR_FORM, ''",
    "*, CIDR_FORM, ''",
    "localhost/8, CIDR_FORM, ''",
    "\u0661\u0660.0.0.0/8, CIDR_FORM, ''",
    "10.0.0.0/\u0668, CIDR_FORM, ''",
    "\uff11\uff10.0.0.0/8, CIDR_FORM, ''",
  })
  void whatIsNoRangeIsRefusedByItsRule(String text, Rule rule, String detail) {
    InvalidValueException refused =
        catchThrowableOfType(InvalidValueException.class, () -> Cidr.parse(text));
    assertThat(refused).isNotNull();
    assertThat(refused.rule()).isEqualTo(rule);
    assertThat(refused.detail()).isEqualTo(detail);
    assertThat(refused.given()).isEqualTo(text);
  }

  static Stream<String> monsters() {
    return Stream.of(
        "1".repeat(1_000_000), "10.".repeat(100_000) + "/8", "10.0.0.0/" + "1".repeat(1_000_000));
  }

  @ParameterizedTest
  @MethodSource("monsters")
  void aWholeFilePastedIsRefusedToo(String text) {
    InvalidValueException refused =
        catchThrowableOfType(InvalidValueException.class, () -> Cidr.parse(text));
    assertThat(refused.rule()).isEqualTo(Rule.CIDR_FORM);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, true", "10.255.255.255/32, true", "172.16.0.0/12, true", "172.31.255.0/24, true",
    "192.168.0.0/16, true", "10.0.0.0/7, false", "172.32.0.0/16, false", "172.15.0.0/16, false",
    "192.169.0.0/16, false", "100.64.0.0/10, false", "8.8.8.0/24, false", "0.0.0.0/0, false"
  })
  void privateIsWhatRfc1918SaysAndNoPartOfIt(Cidr range, boolean isPrivate) {
    assertThat(range.isPrivate()).isEqualTo(isPrivate);
  }

  @Test
  void aRangeKnowsItsSizeAndEnds() {
    Cidr range = Cidr.parse("172.20.16.0/20");
    assertThat(range.size()).isEqualTo(4096);
    assertThat(range.first()).isEqualTo(0xAC14_1000L);
    assertThat(range.lastAddress()).isEqualTo("172.20.31.255");
    assertThat(Cidr.parse("0.0.0.0/0").size()).isEqualTo(1L << 32);
  }

  @Test
  void rangesAreOrderedByAddressThenTheWiderFirst() {
    assertThat(
            Stream.of("10.1.0.0/16", "10.0.0.0/16", "10.0.0.0/8", "200.0.0.0/8")
                .map(Cidr::parse)
                .sorted())
        .map(Cidr::toString)
        .containsExactly("10.0.0.0/8", "10.0.0.0/16", "10.1.0.0/16", "200.0.0.0/8");
  }
}
