package io.astroconnect.ui.home;

import io.astroconnect.model.report.ActivityEntry;
import io.astroconnect.model.report.ActivityKind;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.ui.state.Places;
import io.astroconnect.words.ActivityWords;
import io.astroconnect.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes of what happened the lines of the pane, by days; what is alike stands there once. */
final class SinceDescriber {
  /** More would be read by nobody; Activity has them all. */
  static final int MOST = 12;

  private final Words words;
  private final ActivityWords sentences;
  private final Looks looks;
  private final Clock clock;

  SinceDescriber(Words words, Clock clock) {
    this.words = words;
    this.sentences = new ActivityWords(words);
    this.looks = new Looks(words);
    this.clock = clock;
  }

  /** "Since 17:40", with the day if it is not today. */
  String title(Instant since) {
    return words.text(
        "screen.home.since", day(since).equals(today()) ? words.time(since) : words.when(since));
  }

  List<SinceLine> lines(List<ActivityEntry> entries) {
    List<List<ActivityEntry>> groups = alike(entries);
    List<SinceLine> lines = new ArrayList<>();
    LocalDate before = LocalDate.MAX;
    for (List<ActivityEntry> group : groups.subList(0, Math.min(MOST, groups.size()))) {
      LocalDate day = day(group.getFirst().at());
      if (!day.equals(before)) {
        lines.add(new SinceLine.Day(name(day, group.getFirst().at())));
        before = day;
      }
      lines.add(event(group));
    }
    return lines;
  }

  /** Runs of entries of one day that say the same sort of thing of one connection. */
  private List<List<ActivityEntry>> alike(List<ActivityEntry> entries) {
    List<List<ActivityEntry>> groups = new ArrayList<>();
    for (ActivityEntry entry : entries) {
      if (groups.isEmpty() || !alike(groups.getLast().getFirst(), entry)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(entry);
    }
    return groups;
  }

  private boolean alike(ActivityEntry one, ActivityEntry other) {
    return one.kind() == other.kind()
        && one.who().equals(other.who())
        && one.subject().id().equals(other.subject().id())
        && day(one.at()).equals(day(other.at()));
  }

  private SinceLine event(List<ActivityEntry> group) {
    ActivityEntry newest = group.getFirst();
    return new SinceLine.Event(
        newest.n(),
        looks.of(newest.kind()),
        words.text("screen.home.since-what", newest.subject().name(), what(newest)),
        words.text(
            "screen.home.since-when",
            words.time(newest.at()),
            newest.who(),
            group.size() == 1 ? "" : Integer.toString(group.size() - 1)),
        words.exactly(newest.at()),
        Places.of(newest.subject()).orElse(null));
  }

  /** Why a call was refused takes more lines than there are here. */
  private String what(ActivityEntry entry) {
    return entry.kind() == ActivityKind.REFUSED && !entry.step().isEmpty()
        ? words.text("screen.home.since-refused", entry.call(), sentences.step(entry))
        : sentences.of(entry);
  }

  private String name(LocalDate day, Instant at) {
    LocalDate today = today();
    if (day.equals(today)) {
      return words.text("screen.home.day.today");
    }
    if (day.equals(today.minusDays(1))) {
      return words.text("screen.home.day.yesterday");
    }
    return day.isAfter(today.minusDays(7)) && day.isBefore(today)
        ? words.text("screen.home.day." + day.getDayOfWeek().name().toLowerCase(Locale.ROOT))
        : words.day(at);
  }

  LocalDate today() {
    return day(clock.instant());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
