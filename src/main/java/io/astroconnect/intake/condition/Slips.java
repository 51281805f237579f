package io.astroconnect.intake.condition;

import dev.cel.common.CelIssue;
import io.astroconnect.model.Slip;
import io.astroconnect.model.Slip.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a person did at the place where the parser stopped. Its own words are those of a
 * grammar, such as "mismatched input", and a list of all signs that it would have taken.
 */
final class Slips {
  /** A text, a name or number, a run of one kind of sign, or any other character. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)(?<text>[rRbB]{0,2}(?:\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'))"
              + "|(?<comment>//[^\n]*)"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*|\\p{N}[\\p{N}.]*)"
              + "|(?<operator>[=<>&|!~]+)"
              + "|(?<blank>\\s+)"
              + "|(?<other>.)");

  private static final Pattern GRAMMAR =
      Pattern.compile("(?s)(mismatched|extraneous|missing|no viable|token recognition) .*");

  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("=", "=="),
          Map.entry("===", "=="),
          Map.entry("!==", "!="),
          Map.entry("<>", "!="),
          Map.entry("=<", "<="),
          Map.entry("=>", ">="),
          Map.entry("&", "&&"),
          Map.entry("|", "||"),
          Map.entry("and", "&&"),
          Map.entry("or", "||"),
          Map.entry("not", "!"));

  private static final String CURLY =
      "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb";
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";
  private static final String EXPECTING = "=<>&|!+-*/%?:,.([{";

  private final String text;
  private final int at;
  private final Deque<Integer> open = new ArrayDeque<>();
  private boolean closesNothing;
  private String before = "";
  private int beforeAt;
  private String here = "";
  private int hereAt;
  private @Nullable String kind;

  private Slips(String text, int at) {
    this.text = text;
    this.at = at;
    read();
  }

  /** What the parser stopped at. */
  static Slip of(String text, CelIssue issue) {
    Slips slips = new Slips(text, offset(text, issue));
    String said = Objects.requireNonNullElse(issue.getMessage(), "");
    return GRAMMAR.matcher(said).matches() ? slips.find() : slips.other(said);
  }

  /** Lines are counted from 1, columns from 0 by characters. */
  private static int offset(String text, CelIssue issue) {
    int start = 0;
    for (int line = 1; line < issue.getSourceLocation().getLine(); line++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        break;
      }
      start = end + 1;
    }
    int column = Math.max(0, issue.getSourceLocation().getColumn());
    int most = text.codePointCount(start, text.length());
    return text.offsetByCodePoints(start, Math.min(column, most));
  }

  /** Up to the token that holds the place, or the one that the place is in the blank before. */
  private void read() {
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      boolean nothing = token.group("blank") != null || token.group("comment") != null;
      if (nothing) {
        continue;
      }
      if (token.end() > at) {
        here = character(token);
        hereAt = token.start();
        kind = token.group("other") == null ? "" : "other";
        bracket(here, hereAt, true);
        return;
      }
      before = character(token);
      beforeAt = token.start();
      bracket(before, beforeAt, false);
    }
  }

  private String character(Matcher token) {
    return token.group("other") == null
        ? token.group()
        : Character.toString(text.codePointAt(token.start()));
  }

  private void bracket(String token, int where, boolean last) {
    if (token.length() != 1) {
      return;
    }
    if (OPENING.contains(token)) {
      open.push(where);
    } else if (CLOSING.contains(token)) {
      boolean fits =
          !open.isEmpty()
              && OPENING.indexOf(text.charAt(open.peek())) == CLOSING.indexOf(token.charAt(0));
      if (fits) {
        open.pop();
      } else {
        closesNothing = last;
      }
    }
  }

  private Slip find() {
    if (MEANT.containsKey(before.toLowerCase(Locale.ROOT)) && (word(before) || here.isEmpty())) {
      return operator(before, beforeAt);
    }
    if (here.isEmpty()) {
      return atTheEnd(before, beforeAt);
    }
    if (MEANT.containsKey(here.toLowerCase(Locale.ROOT))) {
      return operator(here, hereAt);
    }
    int sign = here.codePointAt(0);
    if (sign == '"' || sign == '\'') {
      return here.length() == 1
          ? slip(Kind.OPEN_QUOTE, hereAt, here)
          : slip(Kind.UNEXPECTED, hereAt, here);
    }
    if (CURLY.indexOf(sign) >= 0) {
      return slip(Kind.CURLY_QUOTE, hereAt, here);
    }
    if (closesNothing) {
      return slip(Kind.CLOSES_NOTHING, hereAt, here);
    }
    return rest(sign);
  }

  private Slip rest(int sign) {
    boolean last = text.substring(hereAt + here.length()).isBlank();
    if (last && EXPECTING.indexOf(sign) >= 0 && !waits(before)) {
      return atTheEnd(here, hereAt);
    }
    boolean bare = before.isEmpty() || waits(before);
    if (bare && (EXPECTING.indexOf(sign) >= 0 || CLOSING.indexOf(sign) >= 0)) {
      return slip(Kind.MISSING_BEFORE, hereAt, here);
    }
    if ("other".equals(kind) && EXPECTING.indexOf(sign) < 0 && CLOSING.indexOf(sign) < 0) {
      return unknown(sign);
    }
    return slip(Kind.UNEXPECTED, hereAt, here);
  }

  private Slip unknown(int sign) {
    int type = Character.getType(sign);
    boolean unseen =
        Character.isSpaceChar(sign)
            || Character.isISOControl(sign)
            || type == Character.FORMAT
            || type == Character.SURROGATE;
    return unseen
        ? new Slip(
            Kind.UNSEEN_SIGN, hereAt, here.length(), String.format(Locale.ROOT, "U+%04X", sign), "")
        : slip(Kind.UNKNOWN_SIGN, hereAt, here);
  }

  private Slip atTheEnd(String last, int where) {
    if (!waits(last) && !open.isEmpty()) {
      return slip(Kind.NEVER_CLOSED, open.peek(), text.substring(open.peek(), open.peek() + 1));
    }
    int end = where + last.length();
    return new Slip(Kind.ENDS, end, 0, last, "");
  }

  private Slip operator(String token, int where) {
    String meant = Objects.requireNonNull(MEANT.get(token.toLowerCase(Locale.ROOT)));
    return new Slip(Kind.OPERATOR, where, token.length(), token, meant);
  }

  private Slip other(String said) {
    String function = word(here) ? here : before;
    int where = word(here) ? hereAt : beforeAt;
    if (said.startsWith("reserved identifier")) {
      return slip(Kind.RESERVED, where, function);
    }
    if (said.startsWith("For input string") || said.contains("integer")) {
      return slip(Kind.NUMBER, hereAt, here);
    }
    return said.contains("recursion")
        ? new Slip(Kind.NESTED, at, 0, "", "")
        : slip(Kind.CALL, where, function);
  }

  private static Slip slip(Kind kind, int where, String sign) {
    return new Slip(kind, where, sign.length(), sign, "");
  }

  private static boolean word(String token) {
    return !token.isEmpty() && Character.isLetter(token.codePointAt(0));
  }

  /** True if something has to follow. */
  private static boolean waits(String token) {
    return token.equals("in")
        || (!token.isEmpty() && EXPECTING.indexOf(token.charAt(token.length() - 1)) >= 0);
  }
}
