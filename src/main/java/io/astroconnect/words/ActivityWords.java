package io.astroconnect.words;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.catalogue.Column;
import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.report.ActivityEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sentences of the activity log. */
public final class ActivityWords {
  private static final String STATUS = "activity.status";
  private static final String CHANGED = "activity.cluster-changed";

  private final Words words;

  /** Sentences in these words. */
  public ActivityWords(Words words) {
    this.words = words;
  }

  /** What happened, in one line: "CreateRoute: Route 10.44.0.0/16 in rtb-0a1b2c3d". */
  public String of(ActivityEntry entry) {
    return sentence(entry).replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  /** What the step does that an entry is about, or "". */
  public String step(ActivityEntry entry) {
    return entry.step().isEmpty() ? "" : step(entry.step());
  }

  private String sentence(ActivityEntry entry) {
    List<Arg> args = new ArrayList<>(entry.args());
    int step = entry.stepArgument();
    if (step >= 0 && step < args.size()) {
      args.set(step, new Arg.Text(step(entry.step())));
    }
    if (entry.key().equals(STATUS) && !args.isEmpty()) {
      return status(args);
    }
    if (entry.key().equals(CHANGED) && args.size() > 1) {
      args.set(1, new Arg.Text(columns(args.get(1))));
    }
    return words.text(entry.key(), args.toArray());
  }

  private String step(String id) {
    try {
      return words.step(new StepId(id));
    } catch (InvalidValueException noStep) {
      return id; // what was taken away beside any connection
    }
  }

  /** EC2's status as what it means; one that this release does not know as it is. */
  private String status(List<Arg> args) {
    String key = "activity.status." + ((args.getFirst() instanceof Arg.Text(var code)) ? code : "");
    return words.bundle().containsKey(key)
        ? words.text(key, args.toArray())
        : words.text(STATUS, args.toArray());
  }

  private String columns(Arg keys) {
    return keys instanceof Arg.Text(var text)
        ? Arrays.stream(text.split(", ", -1)).map(this::column).collect(Collectors.joining(", "))
        : "";
  }

  private String column(String key) {
    return Column.of(key)
        .map(Enum::name)
        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
        .map(name -> words.text("activity.column." + name))
        .orElse(key);
  }
}
