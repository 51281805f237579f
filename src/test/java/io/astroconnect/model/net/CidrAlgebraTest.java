package io.astroconnect.model.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.model.InvalidValueException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ranges against plain arithmetic on numbers, on random input. */
class CidrAlgebraTest {
  private static final int CASES = 50_000;

  /** A range as two numbers, first and last. */
  private record Span(long first, int prefix) {
    long last() {
      return first + (1L << (32 - prefix)) - 1;
    }

    boolean contains(Span other) {
      return first <= other.first && other.last() <= last();
    }

    boolean overlaps(Span other) {
      return first <= other.last() && other.first <= last();
    }

    Cidr cidr() {
      return Cidr.parse(dotted(first) + "/" + prefix);
    }
  }

  private final Random random = new Random(1918);

  private Span span() {
    int prefix = random.nextInt(33);
    return new Span(address() >>> (32 - prefix) << (32 - prefix), prefix);
  }

  /** From a small space half of the time, so that ranges meet. */
  private long address() {
    long any = random.nextInt() & 0xFFFF_FFFFL;
    return random.nextBoolean() ? any : 0x0A00_0000L | (any & 0x0000_0F0FL);
  }

  private static String dotted(long address) {
    return (address >> 24 & 255)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  @Test
  void relationsAreThoseOfTheirAddresses() {
    for (int i = 0; i < CASES; i++) {
      Span a = span();
      Span b = span();
      Cidr left = a.cidr();
      Cidr right = b.cidr();
      assertThat(left.contains(right)).as("%s contains %s", left, right).isEqualTo(a.contains(b));
      assertThat(left.overlaps(right)).as("%s overlaps %s", left, right).isEqualTo(a.overlaps(b));
      assertThat(left.overlaps(right)).isEqualTo(right.overlaps(left));
      assertThat(left.equals(right)).isEqualTo(a.equals(b));
      assertThat(left.compareTo(right) == 0).isEqualTo(a.equals(b));
      assertThat(Integer.signum(left.compareTo(right)))
          .isEqualTo(-Integer.signum(right.compareTo(left)));
    }
  }

  @Test
  void aRangeIsItsFirstAddressAndItsSize() {
    for (int i = 0; i < CASES; i++) {
      Span span = span();
      Cidr range = span.cidr();
      assertThat(range.first()).isEqualTo(span.first());
      assertThat(range.size()).isEqualTo(span.last() - span.first() + 1);
      assertThat(range.lastAddress()).isEqualTo(dotted(span.last()));
      assertThat(Cidr.parse(range.toString())).isEqualTo(range).hasSameHashCodeAs(range);
      assertThat(range.contains(range)).isTrue();
    }
  }

  @Test
  void hostBitsAreRefusedAndNothingElse() {
    for (int i = 0; i < CASES; i++) {
      long address = address();
      int prefix = random.nextInt(33);
      String text = dotted(address) + "/" + prefix;
      long network = address >>> (32 - prefix) << (32 - prefix);
      if (network == address) {
        assertThat(Cidr.parse(text)).hasToString(text);
      } else {
        assertThatThrownBy(() -> Cidr.parse(text))
            .isInstanceOfSatisfying(
                InvalidValueException.class,
                refused -> assertThat(refused.detail()).isEqualTo(dotted(network) + "/" + prefix));
      }
    }
  }

  @Test
  void noTextMakesItThrowAnythingElse() {
    String some = "0123456789./:-* \tabcxf%_,\u0660\u00a0";
    for (int i = 0; i < CASES; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(20), 0, some.length()).forEach(at -> text.append(some.charAt(at)));
      try {
        Cidr.parse(text.toString());
      } catch (InvalidValueException refused) {
        assertThat(refused.rule().name()).startsWith("CIDR_");
      }
    }
  }
}
