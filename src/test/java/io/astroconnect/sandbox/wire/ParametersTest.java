package io.astroconnect.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The query protocol's dotted names. */
class ParametersTest {

  @Test
  void listsAndStructuresEndAtTheFirstNumberMissing() {
    Parameters read =
        Parameters.parse(
            "Id.1=a&Id.2=b&Id.4=d&Filter.1.Name=x&Filter.1.Value.1=1&Filter.2.Name=y&Filters=z");
    assertThat(read.list("Id")).containsExactly("a", "b");
    assertThat(read.structures("Filter")).containsExactly("Filter.1", "Filter.2");
    assertThat(read.list("Filter.1.Value")).containsExactly("1");
    assertThat(read.structures("Id.1")).isEmpty();
  }

  @Test
  void aListOfTenKeepsItsOrder() {
    StringBuilder form = new StringBuilder();
    for (int i = 10; i > 0; i--) {
      form.append("Id.").append(i).append('=').append(i).append('&');
    }
    assertThat(Parameters.parse(form.toString()).list("Id"))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
  }

  @Test
  void valuesAreDecodedAndEmptyOnesCountAsAbsent() {
    Parameters read = Parameters.parse("a=%C3%BC+%26%3D&b=&c&a.b=1");
    assertThat(read.get("a")).contains("\u00fc &=");
    assertThat(read.get("b")).isEmpty();
    assertThat(read.get("c")).isEmpty();
    assertThat(read.startingWith("a.")).contains("a.b");
    assertThatThrownBy(() -> Parameters.parse("a=%zz"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
