package io.astroconnect.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** Whatever a value is, it stays one value in every language. */
class EscapingTest {
  private final Templates templates = Templates.beside(EscapingTest.class);

  private Stream<String> whole() {
    // a script, a page and a file are Unicode: half a character is none
    return Hostile.all().filter(value -> value.chars().noneMatch(c -> c == 0 || c == 0xd800));
  }

  @Test
  void bashReadsEveryValueBackAsOneArgument(@TempDir Path folder) throws Exception {
    List<String> values = whole().toList();
    StringBuilder script = new StringBuilder();
    values.forEach(
        value ->
            script.append(
                templates.fill(
                    Escaping.SHELL,
                    "# {{ v }} {{ v | comment }}\ntell {{ v }}\n",
                    Map.of("v", value))));
    assertThat(Bash.check(folder, script.toString())).isEmpty();
    assertThat(Bash.calls(folder, script.toString(), "tell"))
        .isEqualTo(values.stream().map(value -> List.of("tell", value)).toList());
  }

  @Test
  void aJsonParserReadsEveryValueBack() throws Exception {
    ObjectMapper json = new ObjectMapper();
    for (String value : whole().toList()) {
      String text = templates.fill(Escaping.JSON, "{\"v\":{{ v }},\"w\":1}", Map.of("v", value));
      assertThat(json.readTree(text).get("v").textValue()).isEqualTo(value);
      assertThat(json.readTree(text).size()).isEqualTo(2);
    }
  }

  @Test
  void terraformReadsEveryValueBackAsOneString() {
    for (String value : whole().toList()) {
      String text =
          templates.fill(Escaping.TF, "# {{ v | comment }}\nv = {{ v }}\n", Map.of("v", value));
      HclReader.Read read = HclReader.read(text);
      assertThat(read.strings()).as(text).containsExactly(value);
      assertThat(read.code()).isEqualTo("\nv = \"\"\n");
    }
  }

  @Test
  void snowflakeReadsEveryLiteralBackAsOneToken() {
    for (String value : Hostile.all().toList()) {
      String text = templates.fill(Escaping.SNOWFLAKE, "{{ v }}", Map.of("v", value));
      assertThat(SnowflakeReader.literal(text)).isEqualTo(value);
    }
  }

  @Test
  void snowflakeReadsEveryNameBackAsOneToken() {
    Hostile.all()
        .filter(value -> !Unseen.in(value) && !value.contains(".") && !value.contains("\""))
        .forEach(
            value -> {
              String text =
                  templates.fill(Escaping.SNOWFLAKE, "{{ v | name }}", Map.of("v", value));
              assertThat(SnowflakeReader.names(text)).containsExactly(value);
            });
    Hostile.all()
        .filter(value -> !Unseen.in(value))
        .forEach(
            value -> {
              String text =
                  templates.fill(Escaping.SNOWFLAKE, "{{ v | name }}", Map.of("v", value));
              assertThat(SnowflakeReader.names(text)).isNotEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      textBlock =
          """
          SECURITY.NETWORK    , SECURITY.NETWORK
          security            , security
          my-db.network       , "my-db".network
          "My DB".network     , "My DB".network
          "a.b".c             , "a.b".c
          "a""b"              , "a""b"
          a"b                 , "a""b"
          2nd                 , "2nd"
          """)
  void namesAreQuotedWhereTheyHaveToBe(String given, String written) {
    assertThat(SnowflakeText.name(given)).isEqualTo(written);
  }

  @Test
  void namesWithUnseenCharactersAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SnowflakeText.name("a\nb"));
  }

  @Test
  void anXmlParserReadsEveryValueBack() throws Exception {
    for (String value : Hostile.all().toList()) {
      String text =
          templates.fill(
              Escaping.HTML, "<p title=\"{{ v }}\" id='{{ v }}'>{{ v }}</p>", Map.of("v", value));
      var parsed =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getDocumentElement();
      String seen = seen(value);
      assertThat(parsed.getTextContent()).isEqualTo(seen);
      assertThat(parsed.getChildNodes().getLength()).isLessThanOrEqualTo(1);
      assertThat(parsed.getAttribute("title")).isEqualTo(seen.replaceAll("[\n\t]", " "));
    }
  }

  /** Of what XML does not have, a replacement character is left. */
  private static String seen(String value) {
    StringBuilder out = new StringBuilder();
    value
        .codePoints()
        .map(
            c ->
                (Character.isISOControl(c) && c != '\n' && c != '\t')
                        || Character.getType(c) == Character.SURROGATE
                    ? 0xFFFD
                    : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  @Test
  void inPlainTextAValueNeitherBreaksItsLineNorTurnsIt() {
    for (String value : Hostile.all().toList()) {
      String text = templates.fill(Escaping.TXT, "{{ v }}", Map.of("v", value));
      assertThat(Unseen.in(text)).isFalse();
      assertThat(text.lines().count()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aYamlParserReadsEveryValueBack() throws Exception {
    for (String value : whole().toList()) {
      String text = templates.fill(Escaping.YAML, "a:\n  - {{ v }}\n  - 1\n", Map.of("v", value));
      var list = new YAMLMapper().readTree(text).get("a");
      assertThat(list.size()).isEqualTo(2);
      assertThat(list.get(0).textValue()).isEqualTo(value);
    }
  }

  @Test
  void terraformReadsEveryValueAsOneString() throws Exception {
    for (String value : whole().filter(v -> !Unseen.in(v)).toList()) {
      String text = templates.fill(Escaping.TF, "a = {{ v }}\nb = 1\n", Map.of("v", value));
      assertThat(new HCLParser().parse(text)).as(text).containsOnlyKeys("a", "b");
    }
  }

  @Test
  void sqlLiteralsStayOneToken() {
    for (String value : Hostile.all().toList()) {
      String transact = templates.fill(Escaping.TRANSACT, "{{ v }}", Map.of("v", value));
      assertThat(transact).startsWith("N'").endsWith("'");
      assertThat(transact.substring(2, transact.length() - 1).replace("''", ""))
          .doesNotContain("'", "\n", "\r");
      String postgres = templates.fill(Escaping.POSTGRES, "{{ v }}", Map.of("v", value));
      if (postgres.startsWith("E'")) {
        assertThat(postgres.substring(2, postgres.length() - 1))
            .matches("(?s)(''|\\\\\\\\|\\\\u[0-9A-F]{4}|\\\\U[0-9A-F]{8}|[^'\\\\\n\r])*");
      } else {
        assertThat(postgres.substring(1, postgres.length() - 1).replace("''", ""))
            .doesNotContain("'", "\\", "\n", "\r");
      }
    }
  }

  @Test
  void aUriHoldsEveryValueInOnePart() {
    for (String value : whole().toList()) {
      String text = templates.fill(Escaping.URI, "x://{{ v }}@h/", Map.of("v", value));
      assertThat(URLDecoder.decode(text.substring(4, text.length() - 3), StandardCharsets.UTF_8))
          .isEqualTo(value);
      assertThat(text.substring(4, text.length() - 3)).matches("[A-Za-z0-9._~%-]*");
    }
  }

  @Test
  void onlyAFilledTextKeepsItsLines() {
    assertThat(
            templates.fill(
                Escaping.SHELL, "{{ v | lines }}", Map.of("v", new Filled("a: 'b'\nc\n"))))
        .isEqualTo("a: 'b'\nc");
    assertThatThrownBy(() -> templates.fill(Escaping.SHELL, "{{ v | lines }}", Map.of("v", "$(x)")))
        .isInstanceOf(RuntimeException.class);
    assertThat(templates.fill(Escaping.JSON, "{{ v | number }}", Map.of("v", "5432")))
        .isEqualTo("5432");
    assertThat(templates.fill(Escaping.JSON, "{{ v | number }}", Map.of("v", "1,\"a\":2")))
        .isEqualTo("\"1,\\\"a\\\":2\"");
  }

  @ParameterizedTest
  @CsvSource({
    "mail.txt,TXT",
    "a/b.shell,SHELL",
    "x.snowflake,SNOWFLAKE",
    "x.json,JSON",
    "report.html,HTML"
  })
  void theKindOfATemplateChoosesTheEscaping(String name, Escaping escaping) {
    assertThat(Escaping.of(name)).isEqualTo(escaping);
  }

  @Test
  void aTemplateOfNoKnownKindIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Escaping.of("mail.doc"));
  }

  @Test
  void escapingCannotBeSwitchedOff() {
    for (String source :
        List.of(
            "{{ v | raw }}",
            "{% autoescape false %}{{ v }}{% endautoescape %}",
            "{% autoescape 'html' %}{{ v }}{% endautoescape %}")) {
      assertThatThrownBy(() -> templates.fill(Escaping.SHELL, source, Map.of("v", "$(x)")))
          .as(source)
          .isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void whateverATemplateDoesWithAValueItIsEscaped() {
    for (String source :
        List.of(
            "{{ v }}",
            "{{ v | trim }}",
            "{{ v ? v : 'x' }}",
            "{{ v | default('x') }}",
            "{% for i in [v] %}{{ i }}{% endfor %}",
            "{% set w = v %}{{ w }}",
            "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(v) }}")) {
      assertThat(templates.fill(Escaping.SHELL, source, Map.of("v", "$(x)")))
          .as(source)
          .isEqualTo("'$(x)'");
    }
  }

  @Test
  void aVariableThatNobodyGaveIsAnError() {
    assertThatThrownBy(() -> templates.fill(Escaping.TXT, "{{ missing }}", Map.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aLineOfOneTagLeavesNoLine() {
    String source =
        """
        a
        {% for i in l %}
          {{ i }}
          {# why #}
        {% endfor %}
        b {% if l is empty %}x{% endif %}
        c
        """;
    assertThat(templates.fill(Escaping.TXT, source, Map.of("l", List.of("p", "q"))))
        .isEqualTo("a\n  p\n  q\nb \nc\n");
  }

  @Test
  void commentsAndNamesStandWhereTheyMay() {
    assertThat(templates.fill(Escaping.SHELL, "# {{ v | comment }}\n", Map.of("v", "a\nb\u202e")))
        .isEqualTo("# a b\n");
  }
}
