package io.astroconnect.ui.home;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.ui.home.HomeLine.Act;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of an allowlist the line that Home shows. */
final class AllowlistTasks {
  private final Words words;
  private final Looks looks;

  AllowlistTasks(Words words) {
    this.words = words;
    this.looks = new Looks(words);
  }

  HomeLine.Task task(AllowlistView view, Urgency urgency, Instant now, boolean first) {
    String customer = view.cluster().customer();
    Instant since = view.since();
    return new HomeLine.Task(
        view.id(),
        "allowlist",
        view.cluster().id() + "/" + view.intent().service(),
        urgency,
        looks.of(view.checklist(), now),
        customer.isEmpty() ? view.cluster().name() : customer,
        view.checklist().next().map(step -> words.of(step.reason())).orElse(""),
        Stream.of(
                words.text("screen.home.pair", view.cluster().name(), view.title()), view.ticket())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")),
        words.text("screen.home.ago", Duration.between(since, now)),
        words.exactly(since),
        words.text(
            switch (view.state()) {
              case TO_BE_CHANGED -> "screen.home.show-addresses";
              case TO_CONFIRM -> "screen.home.ask";
              default -> "screen.home.show-statement";
            }),
        view.state() == ConnectionState.TO_CONFIRM ? Act.ASK : Act.OPEN,
        first);
  }
}
