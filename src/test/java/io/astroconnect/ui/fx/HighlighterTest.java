package io.astroconnect.ui.fx;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HighlighterTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePartsPutTogetherAreTheText(Language language) {
    String letters = "aZ09 \n\t'\"\\<>_-#./:=,{}$[](*";
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      List<Highlighter.Part> parts =
          Highlighter.parts(language, text.toString(), List.of("a", "Z0", "(*"));
      assertThat(parts.stream().map(Highlighter.Part::text).collect(joining()))
          .isEqualTo(text.toString());
    }
  }

  @Test
  void aShellTextShowsItsValuesItsPlaceholdersAndItsComments() {
    List<Highlighter.Part> parts =
        Highlighter.parts(
            Language.SHELL,
            "# 2  Route back\n"
                + "aws ec2 create-route --region eu-central-1 --route-table-id <YOUR_ROUTE_TABLE>"
                + " --destination-cidr-block 172.20.0.0/20 --account 004815162342",
            List.of());
    assertThat(of(parts, Highlighter.Kind.COMMENT)).containsExactly("# 2  Route back");
    assertThat(of(parts, Highlighter.Kind.PLACEHOLDER)).containsExactly("<YOUR_ROUTE_TABLE>");
    assertThat(of(parts, Highlighter.Kind.VALUE))
        .containsExactly("eu-central-1", "172.20.0.0/20", "004815162342");
  }

  @Test
  void aStatementShowsItsVerbsAndWhatWasFilledIn() {
    List<Highlighter.Part> parts =
        Highlighter.parts(
            Language.SQL,
            "ALTER NETWORK POLICY CORP_POLICY\n  ADD X = ('198.51.100.9'); -- both",
            List.of("CORP_POLICY", "CORP"));
    assertThat(of(parts, Highlighter.Kind.KEYWORD)).containsExactly("ALTER", "ADD");
    assertThat(of(parts, Highlighter.Kind.VALUE)).containsExactly("CORP_POLICY", "'198.51.100.9'");
    assertThat(of(parts, Highlighter.Kind.COMMENT)).containsExactly("-- both");
  }

  @Test
  void inJsonAValueIsColouredAndAKeyIsNot() {
    List<Highlighter.Part> parts =
        Highlighter.parts(
            Language.JSON, "{\"ips\": [\"203.0.113.40/32\"], \"n\": 4, \"on\": true}", List.of());
    assertThat(of(parts, Highlighter.Kind.VALUE)).containsExactly("\"203.0.113.40/32\"", "4");
    assertThat(of(parts, Highlighter.Kind.KEYWORD)).containsExactly("true");
  }

  private static List<String> of(List<Highlighter.Part> parts, Highlighter.Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).map(Highlighter.Part::text).toList();
  }
}
