package io.astroconnect.handover;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Values as nobody should type them, and somebody will. */
public final class Hostile {
  /** Each breaks out of some language if it is not escaped. */
  public static final List<String> VALUES =
      List.of(
          "'; DROP TABLE users; --",
          "\\'; DROP TABLE users; --",
          "\\",
          "\"",
          "\"\"; rm -rf ~ #",
          "$(touch /tmp/owned)",
          "`touch /tmp/owned`",
          "${HOME} $HOME !! ~ * ? [a] {b,c}",
          "a\nrm -rf ~\n",
          "a\r\nb\tc\0d\u001b[31m",
          "a\u0085b\u2028c\u2029d",
          "</script><script>alert(1)</script>",
          "<b onmouseover=\"x\">&amp;&#39; ]]> <!-- {{ 7 * 7 }} {% raw %}",
          "=HYPERLINK(\"http://x\",\"y\")",
          "+1",
          "-1",
          "@sum",
          "|cmd",
          "%0d%0a",
          "--region",
          "-rf",
          "",
          " ",
          "a b",
          "#x",
          "Halden \u202eFreight\u2066\u2069\u200f\u200b\ufeff",
          "שלום עולם",
          "مرحبا",
          "Überfracht & Söhne “x”",
          "日本",
          "👩\u200d🚒",
          "\ud800 half",
          "/* x */",
          "; ls",
          "| ls",
          "> /tmp/owned",
          "< /etc/passwd",
          "&& ls",
          "<YOUR_ROUTE_TABLE>");

  private static final String ALPHABET =
      "ab '\"\\`$(){}[]<>;:&|#!-=+@%~*?/.,\n\r\t\0\u001b\u0085\u2028\u202e\u200bü漢";

  private Hostile() {}

  /** The values, and many made at random; the same at each run. */
  public static Stream<String> all() {
    Random random = new Random(42);
    return Stream.concat(VALUES.stream(), Stream.generate(() -> made(random)).limit(400));
  }

  private static String made(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
