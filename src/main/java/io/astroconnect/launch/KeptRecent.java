package io.astroconnect.launch;

import io.astroconnect.store.Preferences;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.clusters.Recent;
import io.astroconnect.ui.fx.Announcer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The clusters opened last, kept with the workspace; written by jobs. */
final class KeptRecent implements Recent {
  private static final String NAME = "window.clusters.recent";

  private final Preferences preferences;
  private final Runner runner;
  private final Announcer announcer;
  private final AtomicReference<List<String>> ids;

  /** Reads them before the window opens. */
  KeptRecent(Preferences preferences, Runner runner, Announcer announcer) {
    this.preferences = preferences;
    this.runner = runner;
    this.announcer = announcer;
    this.ids =
        new AtomicReference<>(
            preferences.get(NAME).map(kept -> List.of(kept.split(" ", -1))).orElse(List.of()));
  }

  @Override
  public List<String> ids() {
    return ids.get();
  }

  @Override
  public void opened(String id) {
    List<String> now = Recent.with(ids.get(), id);
    if (!now.equals(ids.getAndSet(now))) {
      runner.submit("", _ -> keep(), this::report);
    }
  }

  /** The latest, whichever job comes last. */
  private String keep() {
    String all = String.join(" ", ids.get());
    preferences.put(NAME, all);
    return all;
  }

  private void report(Outcome<String> outcome) {
    if (outcome instanceof Outcome.Failure<String>(var cause)) {
      announcer.failed(String.valueOf(cause.getMessage()));
    }
  }
}
