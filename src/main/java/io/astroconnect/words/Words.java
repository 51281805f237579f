package io.astroconnect.words;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Slip;
import io.astroconnect.model.allowlist.Effect;
import io.astroconnect.model.allowlist.EndpointText;
import io.astroconnect.model.allowlist.StatementStep;
import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.AddressForm;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.report.ActivityKind;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Makes sentences of the model's codes, and writes instants, spans and numbers as people read them.
 * Safe to share between threads.
 */
public final class Words {
  private static final String BUNDLE = "io.astroconnect.words.words";
  private static final int BRIEF = 80;

  private final ResourceBundle bundle;
  private final Locale locale;
  private final Times times;
  private final boolean document;

  private Words(ResourceBundle bundle, Locale locale, Times times, boolean document) {
    this.bundle = bundle;
    this.locale = locale;
    this.times = times;
    this.document = document;
  }

  /**
   * Words in the bundle's language.
   *
   * @param locale how numbers are written
   * @param zone the zone of every instant
   */
  public static Words load(Locale locale, ZoneId zone) {
    return load(locale, Clock.system(zone));
  }

  /**
   * Words whose "this year" and zone are those of a clock, such as the sandbox's.
   *
   * @param locale how numbers are written
   */
  public static Words load(Locale locale, Clock clock) {
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    Times times = new Times(Locale.forLanguageTag(bundle.getString("language")), clock);
    return new Words(bundle, locale, times, false);
  }

  /** The same words for documents: every instant in a sentence has its year and its zone. */
  public Words forDocuments() {
    return new Words(bundle, locale, times, true);
  }

  /** The bundle itself, for {@code %key} in FXML: such keys have no arguments. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /**
   * The sentence of a key. Arguments may be text, numbers, instants (see {@link #when}), spans (see
   * {@link #age}), reasons and faults. A key that the bundle does not know is given back, since the
   * store may hold one of another release.
   */
  public String text(String key, Object... args) {
    return fill(key, Arrays.asList(args));
  }

  public String of(Reason reason) {
    return sentence(fill(reason.code().key(), reason.args()));
  }

  /** Cause, way on, and last the request id to quote. */
  public String of(Fault fault) {
    Fault.Where where = fault.where();
    String cause =
        fill(
            fault.key(),
            List.of(
                where.account(), where.region(), where.call(), fault.message(), particular(fault)));
    return where.requestId().isEmpty()
        ? sentence(cause)
        : sentence(cause) + " " + text("fault.request", where.requestId());
  }

  private static String particular(Fault fault) {
    return switch (fault) {
      case Fault.NeedsSignIn signIn -> signIn.command();
      case Fault.Conflict conflict -> conflict.code();
      case Fault.Invalid invalid -> invalid.code();
      default -> "";
    };
  }

  /** The rule that a typed value breaks, with an example. */
  public String of(InvalidValueException invalid) {
    return invalid
        .slip()
        .map(slip -> of(slip, invalid.given()))
        .orElseGet(() -> text(invalid.rule().key(), brief(invalid.given()), invalid.detail()));
  }

  private String of(Slip slip, String given) {
    String place =
        given.indexOf('\n') < 0
            ? text("slip-place.column", slip.column(given))
            : text("slip-place.line", slip.line(given), slip.column(given));
    return text(slip.kind().key(), brief(slip.sign()), slip.instead(), place);
  }

  /** A value that somebody typed, cut where nobody reads on. */
  public String brief(String given) {
    return given.codePointCount(0, given.length()) <= BRIEF
        ? given
        : given.substring(0, given.offsetByCodePoints(0, BRIEF)) + "…";
  }

  /** What a check found. */
  public String of(Check check) {
    return of(check.why());
  }

  /** What a check looks at, such as "Overlap of 10.44.0.0/16". */
  public String title(Check check) {
    return named("check.", check.id());
  }

  /** What a step does, such as "Route 10.44.0.0/16 in rtb-0a1b2c3d". */
  public String step(StepId id) {
    return named("step.", id.value());
  }

  /** A name made of a kind and, behind slashes, what it is about. */
  private String named(String prefix, String id) {
    List<String> parts = List.of(id.split("/", 3));
    String key = prefix + parts.getFirst();
    if (!bundle.containsKey(key)) {
      return id;
    }
    // a range holds the third slash: overlap/10.44.0.0/16 is about one thing
    return parts.size() == 3 && parts.get(2).matches("[0-9]+")
        ? text(key, parts.get(1) + "/" + parts.get(2))
        : fill(key, parts.subList(1, parts.size()));
  }

  /** The word of a connection's state, such as "Ours to do". */
  public String state(ConnectionState state) {
    return text("state.connection." + state.key());
  }

  /** The same with the time that is left, which {@code EXPIRING} names. */
  public String state(ConnectionState state, Duration left) {
    return text("state.connection." + state.key(), leftBriefly(left));
  }

  public String state(StepState state) {
    return text("state.step." + key(state));
  }

  public String of(Owner owner) {
    return text("owner." + key(owner));
  }

  /** Whose a step is, and whether we do what is theirs. */
  public String owner(Step step) {
    return step.forThem() ? text("in-their-name") : of(step.owner());
  }

  public String of(Check.Level level) {
    return text("level." + key(level));
  }

  public String of(Provider provider) {
    return text("provider." + key(provider));
  }

  public String of(ClusterType type) {
    return text("cluster-type." + key(type));
  }

  public String of(AddressForm form) {
    return text("address-form." + key(form));
  }

  /** What sort of thing happened, such as "Refused". */
  public String of(ActivityKind kind) {
    return text("activity-kind." + key(kind));
  }

  /** What a step of an allowlist statement is for, such as "Read first". */
  public String of(StatementStep.Kind kind) {
    return text("statement-kind." + key(kind));
  }

  /** Where a text about a service's connection goes, such as "Airflow’s form". */
  public String of(EndpointText.Kind kind) {
    return text("endpoint-kind." + key(kind));
  }

  /** What it does to what is there, such as "adds, keeps what is there". */
  public String of(Effect effect) {
    return text("effect." + key(effect));
  }

  /** "Tue 24 Nov, 21:14", with the year if it is not this one. */
  public String when(Instant at) {
    return times.when(at);
  }

  /** "Tue 24 Nov 2026, 21:14:05 CET", for details and documents. */
  public String exactly(Instant at) {
    return times.exactly(at);
  }

  /** "Tue 24 Nov 2026, 21:14 CET", for deadlines and days that leave the house. */
  public String dated(Instant at) {
    return times.dated(at);
  }

  /** "21:14". */
  public String time(Instant at) {
    return times.time(at);
  }

  /** "14:02:31 CET", for an observation. */
  public String clock(Instant at) {
    return times.clock(at);
  }

  /** "17 Nov", with the year if it is not this one. */
  public String day(Instant at) {
    return times.day(at);
  }

  /** "17 Nov 2026". */
  public String day(LocalDate on) {
    return times.day(on);
  }

  /** "21:14" if it is today, else "17 Nov 21:14". */
  public String briefly(Instant at) {
    return times.briefly(at);
  }

  /** "40 s", "4 min", "6 h" or "6 d", floored. */
  public String age(Duration span) {
    return Times.age(span);
  }

  /** What is left: "6 d", "31 h 12 min" under 48 hours, "12:05" under one. */
  public String left(Duration span) {
    return Times.left(span);
  }

  /** What is left in one unit, for a chip: "6 d", "31 h", "12:05". */
  public String leftBriefly(Duration span) {
    return Times.leftBriefly(span);
  }

  /** How long something has lasted, in two units: "5 d 16 h", "3 h 5 min", "12 min". */
  public String since(Duration span) {
    return Times.since(span);
  }

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** A number where there is room for five digits: from 100,000 on in thousands, "100K". */
  public String brief(long value) {
    return value < 100_000
        ? Long.toString(value)
        : NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT).format(value);
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String fill(String key, List<?> args) {
    if (!bundle.containsKey(key)) {
      return key;
    }
    List<Object> plain = new ArrayList<>();
    args.forEach(arg -> plain.add(plain(arg)));
    return new Template(bundle.getString(key)).fill(plain, this::write);
  }

  private static Object plain(Object arg) {
    return switch (arg) {
      case Arg.Text text -> text.value();
      case Arg.At at -> at.value();
      case Arg.Count count -> count.value();
      case Arg.Trouble trouble -> trouble.value();
      default -> arg;
    };
  }

  private String write(Object arg) {
    return switch (arg) {
      case Instant at -> document ? exactly(at) : when(at);
      case Duration span -> age(span);
      case Integer count -> number(count);
      case Long count -> number(count);
      case Fault fault -> of(fault);
      case Reason reason -> of(reason);
      default -> arg.toString();
    };
  }

  /** A cloud's own words may bring their full stop, or none. */
  private static String sentence(String text) {
    return text.strip().replaceAll("(?<!\\.)\\.\\.(?!\\.)", ".");
  }
}
