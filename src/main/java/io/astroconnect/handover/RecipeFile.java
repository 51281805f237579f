package io.astroconnect.handover;

import io.astroconnect.model.allowlist.AllowlistReason;
import io.astroconnect.model.allowlist.Case;
import io.astroconnect.model.allowlist.Confidence;
import io.astroconnect.model.allowlist.Danger;
import io.astroconnect.model.allowlist.Danger.Grade;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.Effect;
import io.astroconnect.model.allowlist.Field;
import io.astroconnect.model.allowlist.HostForm;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.allowlist.StatementStep.Kind;
import io.astroconnect.model.cluster.Provider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a recipe: lines {@code key: value}, then texts, each under a line that says what it is.
 *
 * <pre>
 * title: Snowflake
 * words: warehouse dwh                   what else people call it
 * hosts: bare                            how addresses are written: bare, cidr or range
 * conf: S                                what was seen in the docs: S all, S* all but a detail, K none
 * limit: 1000 unverified                 how many entries the list holds, if that is known
 * target: &lt;HOST&gt; 5432                    where it answers; either may be a field
 * read: 2026-11-23                       when the documentation was last compared
 * docs: https://…                        any number
 * case: exists                           any number
 * case: vpc on aws else s3-by-vpc        one that works from some clouds only, and what is said else
 * elsewhere: region azure storage-same-region    not from the region that this field names
 * field: policy &lt;POLICY&gt; in exists        any number; its placeholder, its cases
 * field: port &lt;PORT&gt; default 5439 like 5439 matching [0-9]{1,5}
 * field: vpc &lt;VPC&gt; where recovery         for clusters with a recovery region alone
 * airflow: postgres postgres_default Postgres     type, usual id and name of Airflow's connection
 * attribute: login user Login            any number: name, value (field, placeholder, =text), label
 * danger: set                            any number; also where recovery
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
    return new Recipe(
        file.service(),
        file.dangers(),
        file.parts,
        file.steps,
        file.target(),
        file.endpoint(),
        file.elsewhere());
  }

  private void text(String title, String source) {
    RecipeLine line = new RecipeLine(title);
    if (line.at(0).equals("part")) {
      parts.add(
          new Recipe.Part(line.at(1), line.constant(2, Escaping.class), line.after("in"), source));
      return;
    }
    steps.add(
        new Recipe.Step(
            line.constant(0, Kind.class),
            line.constant(1, Effect.class),
            line.constant(2, Escaping.class),
            line.after("in"),
            !line.unverified(),
            source));
  }

  private DataService service() {
    return new DataService(
        id,
        value("title"),
        lines("words").flatMap(line -> line.all().stream()).toList(),
        line("hosts").constant(0, HostForm.class),
        lines("field").map(this::field).toList(),
        lines("case").map(this::oneCase).toList(),
        lines("limit").map(line -> Integer.parseInt(line.at(0))).findFirst().orElse(0),
        confidence(value("conf")),
        values("docs"),
        LocalDate.parse(value("read")));
  }

  private static Confidence confidence(String conf) {
    return switch (conf) {
      case "S" -> Confidence.SEEN;
      case "S*" -> Confidence.MOSTLY_SEEN;
      case "K" -> Confidence.NOT_SEEN;
      default -> throw new IllegalArgumentException(conf + " is no conf");
    };
  }

  private Field field(RecipeLine line) {
    return new Field(
        id,
        line.at(0),
        new Placeholder(line.at(1)).text(),
        line.first("default"),
        line.first("matching"),
        line.first("like"),
        line.after("in"),
        line.recovery());
  }

  private Case oneCase(RecipeLine line) {
    return new Case(
        id,
        line.at(0),
        line.after("on").stream().map(Provider::parse).toList(),
        line.after("else").stream()
            .map(name -> RecipeLine.constant(name, AllowlistReason.class))
            .findFirst());
  }

  private Recipe.Target target() {
    RecipeLine line = line("target");
    return new Recipe.Target(line.at(0), line.at(1));
  }

  private Endpoint endpoint() {
    List<Endpoint.Attribute> attributes = lines("attribute").map(RecipeFile::attribute).toList();
    return lines("airflow")
        .map(line -> new Endpoint(line.at(0), line.at(1), line.rest(2), attributes))
        .findFirst()
        .orElse(Endpoint.NONE);
  }

  private static Endpoint.Attribute attribute(RecipeLine line) {
    return new Endpoint.Attribute(line.at(0), line.at(1), line.rest(2), line.after("in"));
  }

  private Optional<Recipe.Elsewhere> elsewhere() {
    return lines("elsewhere")
        .map(
            line ->
                new Recipe.Elsewhere(
                    line.at(0),
                    line.constant(1, Provider.class),
                    line.constant(2, AllowlistReason.class)))
        .findFirst();
  }

  private List<Danger> dangers() {
    List<Danger> all = new ArrayList<>();
    lines("danger").forEach(line -> all.add(danger(line.at(0), line, Grade.DANGER)));
    lines("caution").forEach(line -> all.add(danger(line.at(0), line, Grade.CAUTION)));
    lines("limit").forEach(line -> all.add(danger("limit", line, Grade.CAUTION)));
    return all;
  }

  private Danger danger(String name, RecipeLine line, Grade grade) {
    return new Danger(id, name, grade, !line.unverified(), line.recovery());
  }

  private RecipeLine line(String key) {
    return new RecipeLine(value(key));
  }

  private Stream<RecipeLine> lines(String key) {
    return values(key).stream().map(RecipeLine::new);
  }

  private String value(String key) {
    List<String> values = values(key);
    if (values.size() != 1) {
      throw new IllegalArgumentException(id + " has " + values.size() + " lines of " + key);
    }
    return values.getFirst();
  }

  private List<String> values(String key) {
    return Arrays.stream(head)
        .filter(line -> line.startsWith(key + ":"))
        .map(line -> line.substring(key.length() + 1).strip())
        .toList();
  }
}
