package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A page of results in the order of their ids. Its token names the last id, so a page stays right
 * when others come or go in between.
 */
record Page<T>(List<T> items, String nextToken) {
  private static final int SMALLEST = 5;

  Page {
    items = List.copyOf(items);
  }

  static <T> Page<T> of(Call call, List<T> all, Function<T, String> id, int largest) {
    int size = call.parameters().get("MaxResults").map(v -> size(v, largest)).orElse(largest);
    String after = call.parameters().get("NextToken").map(t -> read(call, t)).orElse("");
    List<T> rest =
        all.stream()
            .filter(item -> id.apply(item).compareTo(after) > 0)
            .sorted(Comparator.comparing(id))
            .toList();
    if (rest.size() <= size) {
      return new Page<>(rest, "");
    }
    List<T> items = rest.subList(0, size);
    return new Page<>(items, token(call, id.apply(items.getLast())));
  }

  /** The answer's body: the set, and the token if there is more. */
  List<Element> body(String set, Function<T, List<Element>> item) {
    List<Element> body = new ArrayList<>();
    body.add(Element.set(set, items, item));
    if (!nextToken.isEmpty()) {
      body.add(Element.text("nextToken", nextToken));
    }
    return body;
  }

  private static int size(String value, int largest) {
    int size;
    try {
      size = Integer.parseInt(value);
    } catch (NumberFormatException notANumber) {
      throw Refused.invalid(
          "Value ( " + value + " ) for parameter maxResults is invalid. Not a number.");
    }
    if (size < SMALLEST) {
      throw Refused.invalid(
          "Value ( "
              + size
              + " ) for parameter maxResults is invalid."
              + " Expecting a value greater than or equal to "
              + SMALLEST
              + ".");
    }
    if (size > largest) {
      throw Refused.invalid(
          "Value ( "
              + size
              + " ) for parameter maxResults is invalid."
              + " Expecting a value smaller than or equal to "
              + largest
              + ".");
    }
    return size;
  }

  private static String token(Call call, String lastId) {
    byte[] text = (call.action() + ":" + lastId).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  private static String read(Call call, String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (text.startsWith(call.action() + ":")) {
        return text.substring(call.action().length() + 1);
      }
    } catch (IllegalArgumentException notBase64) {
      throw badToken();
    }
    throw badToken();
  }

  private static Refused badToken() {
    return new Refused(
        "InvalidPaginationToken", "The specified pagination token is not valid or is expired.");
  }
}
