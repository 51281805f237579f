package io.astroconnect.sandbox.astro;

import io.astroconnect.sandbox.http.Ask;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a list is asked for: a part of it, in an order. */
record Query(int offset, int limit, String sort, List<String> names, String provider) {
  private static final int USUAL = 20;
  private static final int MOST = 1000;

  static Query of(Ask ask) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (String pair : ask.query().split("&", -1)) {
      int at = pair.indexOf('=');
      if (at > 0) {
        given
            .computeIfAbsent(decoded(pair.substring(0, at)), _ -> new ArrayList<>())
            .add(decoded(pair.substring(at + 1)));
      }
    }
    String sort = one(given, "sorts", "createdAt:asc");
    if (!sort.matches("(createdAt|name):(asc|desc)")) {
      throw new Refused(400, "Invalid query parameters", "sorts");
    }
    return new Query(
        number(given, "offset", 0, Integer.MAX_VALUE),
        number(given, "limit", USUAL, MOST),
        sort,
        given.getOrDefault("names", List.of()),
        one(given, "provider", ""));
  }

  private static int number(Map<String, List<String>> given, String name, int usual, int most) {
    String text = one(given, name, Integer.toString(usual));
    if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    throw new Refused(400, "Invalid query parameters", name);
  }

  private static String one(Map<String, List<String>> given, String name, String usual) {
    return given.getOrDefault(name, List.of(usual)).getFirst();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
