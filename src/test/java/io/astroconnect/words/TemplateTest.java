package io.astroconnect.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          {0} of {1}.                    ; 2,3 ; 2 of 3.
          {0} {0#range|ranges}           ; 1   ; 1 range
          {0} {0#range|ranges}           ; 0   ; 0 ranges
          {0} {0#range|ranges}           ; 7   ; 7 ranges
          Waits[ until {0}].             ; now ; Waits until now.
          Waits[ until {0}].             ;     ; Waits.
          Ends [in {0}|soon].            ;     ; Ends soon.
          [{0}[ and {1}]|nobody]         ; a,b ; a and b
          [{0}[ and {1}]|nobody]         ; a   ; a
          [{0}[ and {1}]|nobody]         ;     ; nobody
          It’s {text} [in brackets] {0   ; x   ; It’s {text} [in brackets] {0
          pool[<namespace>/{0}]          ; x   ; pool<namespace>/x
          open [ {0}                     ; x   ; open [ x
          a {0} and no {1}               ; x   ; a x and no {1}
          """)
  void placesAreFilled(String template, String args, String filled) {
    assertThat(new Template(template).fill(values(args), Object::toString)).isEqualTo(filled);
  }

  private static java.util.List<?> values(String args) {
    return args == null
        ? java.util.List.of()
        : Arrays.stream(args.split(","))
            .map(arg -> arg.matches("[0-9]+") ? Long.valueOf(arg) : arg)
            .toList();
  }
}
