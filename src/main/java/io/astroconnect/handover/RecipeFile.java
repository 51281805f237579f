package io.astroconnect.handover;

import io.astroconnect.model.allowlist.Case;
import io.astroconnect.model.allowlist.Danger;
import io.astroconnect.model.allowlist.Danger.Grade;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.Effect;
import io.astroconnect.model.allowlist.Field;
import io.astroconnect.model.allowlist.HostForm;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.allowlist.StatementStep.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a recipe: lines {@code key: value}, then texts, each under a line that says what it is.
 *
 * <pre>
 * title: Snowflake
 * hosts: bare                            how addresses are written: bare or cidr
 * read: 2026-11-23                       when the documentation was last compared
 * docs: https://…                        any number
 * case: exists                           any number
 * field: policy &lt;POLICY&gt; in exists        any number; its placeholder, its cases
 * danger: set                            any number
 * caution: user-policy unverified        the same, less bad
 *
 * === part body json                     a text that the steps use as {{ body }}
 * === write adds snowflake in exists     a step: kind, effect, escaping, cases
 * === check changes-nothing shell unverified
 * </pre>
 */
final class RecipeFile {
  private static final Pattern TEXTS = Pattern.compile("(?m)^=== *(?<head>.*)\\n");

  private final ServiceId id;
  private final String[] head;
  private final List<Recipe.Part> parts = new ArrayList<>();
  private final List<Recipe.Step> steps = new ArrayList<>();

  private RecipeFile(ServiceId id, String source) {
    this.id = id;
    Matcher texts = TEXTS.matcher(source);
    List<Integer> starts = new ArrayList<>();
    texts.results().forEach(text -> starts.add(text.start()));
    starts.add(source.length());
    this.head = source.substring(0, starts.getFirst()).split("\n");
    for (int i = 0; i + 1 < starts.size(); i++) {
      String text = source.substring(starts.get(i), starts.get(i + 1));
      int line = text.indexOf('\n');
      text(text.substring(3, line), text.substring(line + 1).stripTrailing());
    }
  }

  static Recipe read(ServiceId id, String source) {
    RecipeFile file = new RecipeFile(id, source);
    return new Recipe(file.service(), file.dangers(), file.parts, file.steps);
  }

  private void text(String title, String source) {
    Words words = new Words(title);
    if (words.is("part")) {
      parts.add(new Recipe.Part(words.at(1), escaping(words.at(2)), source));
      return;
    }
    steps.add(
        new Recipe.Step(
            constant(Kind.class, words.at(0)),
            constant(Effect.class, words.at(1)),
            escaping(words.at(2)),
            words.cases(),
            !words.unverified(),
            source));
  }

  private static Escaping escaping(String name) {
    return constant(Escaping.class, name);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private DataService service() {
    return new DataService(
        id,
        values("title").getFirst(),
        constant(HostForm.class, values("hosts").getFirst()),
        values("field").stream().map(this::field).toList(),
        values("case").stream().map(name -> new Case(id, name)).toList(),
        values("docs"),
        LocalDate.parse(values("read").getFirst()));
  }

  private Field field(String value) {
    Words words = new Words(value);
    return new Field(id, words.at(0), new Placeholder(words.at(1)).text(), words.cases());
  }

  private List<Danger> dangers() {
    List<Danger> all = new ArrayList<>();
    values("danger").forEach(value -> all.add(danger(value, Grade.DANGER)));
    values("caution").forEach(value -> all.add(danger(value, Grade.CAUTION)));
    return all;
  }

  private Danger danger(String value, Grade grade) {
    Words words = new Words(value);
    return new Danger(id, words.at(0), grade, !words.unverified());
  }

  private List<String> values(String key) {
    return Arrays.stream(head)
        .filter(line -> line.startsWith(key + ":"))
        .map(line -> line.substring(key.length() + 1).strip())
        .toList();
  }

  /** A line as words: some in order, then {@code in} and cases, then {@code unverified}. */
  private record Words(List<String> all) {
    Words(String line) {
      this(List.of(line.strip().split("\\s+")));
    }

    boolean is(String first) {
      return all.getFirst().equals(first);
    }

    String at(int index) {
      return all.get(index);
    }

    boolean unverified() {
      return all.getLast().equals("unverified");
    }

    List<String> cases() {
      int in = all.indexOf("in");
      return in < 0 ? List.of() : all.subList(in + 1, all.size() - (unverified() ? 1 : 0));
    }
  }
}
