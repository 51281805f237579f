package io.astroconnect.model.catalogue;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.OneLine;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads what staff say of a cluster beside its facts; what nobody sees around a value is dropped.
 * Each throws {@link InvalidValueException} with the rule that the text breaks.
 */
public final class NoteFields {
  private static final int LONGEST_NOTE = 10_000;
  private static final int MOST = 50;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private NoteFields() {}

  /** Any lines; line ends become {@code \n}. */
  public static String note(String text) {
    String typed = CONTROL.matcher(Pasted.trim(text.replaceAll("\\r\\n?", "\n"))).replaceAll(" ");
    if (typed.length() > LONGEST_NOTE) {
      throw new InvalidValueException(Rule.NOTE, typed, Integer.toString(typed.length()));
    }
    return typed;
  }

  /** Parted by semicolons, commas or line ends; each once, whatever its case. */
  public static List<String> tags(String text) {
    return tags(List.of(text.split("[;,\\n\\r]")));
  }

  /** Each once, whatever its case; the first way of writing it stays. */
  public static List<String> tags(Collection<String> typed) {
    return distinct(typed, Rule.TAG, NoteFields::tag);
  }

  private static String tag(String text) {
    String typed = Pasted.trim(text);
    if (!typed.matches("[^\\p{Cntrl};,]{1,40}")) {
      throw new InvalidValueException(Rule.TAG, typed);
    }
    return typed;
  }

  /** Parted by semicolons, blanks or line ends. */
  public static List<String> tickets(String text) {
    return tickets(List.of(text.split("[;\\s\\u00a0]+")));
  }

  /** Each once. */
  public static List<String> tickets(Collection<String> typed) {
    return distinct(typed, Rule.TICKET_LINK, NoteFields::ticket);
  }

  private static String ticket(String text) {
    String typed = Pasted.trim(text);
    if (!typed.matches("[^\\p{Cntrl}\\s\\u00a0;]{1," + OneLine.LONGEST_TICKET + "}")) {
      throw new InvalidValueException(Rule.TICKET_LINK, typed);
    }
    return typed;
  }

  private static List<String> distinct(
      Collection<String> typed, Rule rule, UnaryOperator<String> form) {
    Map<String, Integer> place = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    List<String> all =
        typed.stream()
            .filter(text -> !Pasted.trim(text).isEmpty())
            .map(form)
            .filter(text -> place.putIfAbsent(text, 0) == null)
            .toList();
    if (all.size() > MOST) {
      throw new InvalidValueException(rule, all.get(MOST));
    }
    return all;
  }

  /** Whose it is; may be blank. */
  public static String organization(String text) {
    return line(text, Rule.ORGANIZATION);
  }

  /** Whose it is; may be blank. */
  public static String customer(String text) {
    return line(text, Rule.CUSTOMER);
  }

  private static String line(String text, Rule rule) {
    String typed = Pasted.trim(text);
    if (!typed.matches("[^\\p{Cntrl}]{0,100}")) {
      throw new InvalidValueException(rule, typed);
    }
    return typed;
  }

  /** {@code true} or {@code false}, in any case. */
  public static boolean yes(String text) {
    return switch (Pasted.trim(text).toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidValueException(Rule.YES_OR_NO, Pasted.trim(text));
    };
  }
}
