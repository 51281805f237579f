package io.astroconnect.launch;

import io.astroconnect.store.Preferences;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.LastForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The forms last used, kept with the workspace. They are read before the window opens, and written
 * by jobs: nobody waits for the disk.
 */
final class KeptForms {
  private static final List<String> KINDS = List.of("addresses", "peering-handover");

  private final Preferences preferences;
  private final Map<String, String> forms = new ConcurrentHashMap<>();

  KeptForms(Preferences preferences) {
    this.preferences = preferences;
    KINDS.forEach(kind -> preferences.get(name(kind)).ifPresent(form -> forms.put(kind, form)));
  }

  private static String name(String kind) {
    return "window.form." + kind;
  }

  /** The same to a window whose jobs this runner runs. */
  LastForm in(Runner runner, Announcer announcer) {
    return new LastForm() {
      @Override
      public Optional<String> of(String kind) {
        return Optional.ofNullable(forms.get(kind));
      }

      @Override
      public void remember(String kind, String form) {
        if (!form.equals(forms.put(kind, form))) {
          runner.submit("", _ -> keep(kind, form), outcome -> report(outcome, announcer));
        }
      }
    };
  }

  private String keep(String kind, String form) {
    preferences.put(name(kind), form);
    return form;
  }

  private static void report(Outcome<String> outcome, Announcer announcer) {
    if (outcome instanceof Outcome.Failure<String>(var cause)) {
      announcer.failed(String.valueOf(cause.getMessage()));
    }
  }
}
