package io.astroconnect.ui.activity;

import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.report.ActivityEntry;
import io.astroconnect.model.report.ActivitySubject;
import io.astroconnect.ui.activity.ActivityDetail.Form;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.ui.state.Places;
import io.astroconnect.words.ActivityWords;
import io.astroconnect.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes of entries what the screen shows. */
final class Describer {
  private static final Duration SECONDS = Duration.ofSeconds(2);

  private final Words words;
  private final ActivityWords sentences;
  private final Looks looks;

  Describer(Words words) {
    this.words = words;
    this.sentences = new ActivityWords(words);
    this.looks = new Looks(words);
  }

  ActivityRow row(ActivityEntry entry) {
    ActivitySubject about = entry.subject();
    return new ActivityRow(
        entry,
        words.when(entry.at()),
        who(entry),
        looks.of(entry.kind()),
        sentences.of(entry),
        about.name());
  }

  private String who(ActivityEntry entry) {
    return entry.who().isEmpty() ? words.text("screen.activity.by-itself") : entry.who();
  }

  /** Whether all these words, in small letters, stand somewhere in an entry. */
  boolean holds(ActivityEntry entry, List<String> wanted) {
    if (wanted.isEmpty()) {
      return true;
    }
    ActivitySubject about = entry.subject();
    String all =
        String.join(
                "\n",
                sentences.of(entry),
                who(entry),
                about.customer(),
                about.cluster(),
                about.clusterId(),
                about.id(),
                about.target(),
                entry.ticket(),
                words.of(entry.kind()))
            .toLowerCase(Locale.ROOT);
    return wanted.stream().allMatch(all::contains);
  }

  ActivityDetail detail(ActivityRow row, Optional<Duration> took) {
    ActivityEntry entry = row.entry();
    ActivitySubject about = entry.subject();
    Fault.Where where = entry.fault().map(Fault::where).orElse(Fault.Where.NOWHERE);
    List<ActivityDetail.Fact> facts = new ArrayList<>();
    add(facts, "when", words.exactly(entry.at()), Form.TEXT);
    add(facts, "who", row.who(), Form.TEXT);
    add(facts, "customer", about.customer(), Form.TEXT);
    add(facts, "cluster", about.cluster(), Form.ID);
    add(facts, "target", about.target(), Form.ID);
    add(facts, "ticket", entry.ticket(), Form.ID);
    add(facts, "call", entry.call(), Form.ID);
    add(facts, "step", sentences.step(entry), Form.TEXT);
    add(facts, "account", where.account(), Form.ID);
    add(facts, "region", where.region(), Form.ID);
    add(facts, "took", took.map(this::span).orElse(""), Form.TEXT);
    add(facts, "request", where.requestId(), Form.ID);
    return new ActivityDetail(
        entry.n(),
        row.look(),
        row.what(),
        facts,
        about
            .connection()
            .map(method -> words.text("screen.activity.open." + method.key()))
            .orElse(""),
        Places.cluster(about).isPresent());
  }

  private void add(List<ActivityDetail.Fact> facts, String name, String value, Form form) {
    if (!value.isEmpty()) {
      facts.add(new ActivityDetail.Fact(words.text("screen.activity.fact." + name), value, form));
    }
  }

  private String span(Duration took) {
    return took.compareTo(SECONDS) < 0
        ? words.text("screen.activity.millis", Math.max(0, took.toMillis()))
        : words.text("screen.activity.seconds", took.toSeconds());
  }
}
