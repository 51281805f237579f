package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.service.peering.PermissionService;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Asks AWS whether the calls that follow are permitted, one question at a time. */
final class Permissions {
  private final PermissionService service;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();

  Permissions(PermissionService service, Runner runner, Words words, Announcer announcer) {
    this.service = service;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
  }

  /** Asks; while an answer is awaited, a second question is nothing. */
  void ask(Checked about, Consumer<List<Check>> then) {
    if (asking.get() || about.aws().isEmpty()) {
      return;
    }
    AwsPeeringIntent intent = about.aws().get();
    asking.set(true);
    runner.submit(
        words.text("screen.peering.form.permissions-job", intent.cluster().name()),
        _ -> service.check(intent, about.preview().checklist()),
        outcome -> answered(outcome, then));
  }

  private void answered(Outcome<List<Check>> outcome, Consumer<List<Check>> then) {
    asking.set(false);
    switch (outcome) {
      case Outcome.Success<List<Check>>(var answers) -> then.accept(answers);
      case Outcome.Failure<List<Check>>(var cause) -> announcer.failed(Sentences.of(words, cause));
      case Outcome.Cancelled<List<Check>> _ -> {}
    }
  }

  ReadOnlyBooleanProperty askingProperty() {
    return asking.getReadOnlyProperty();
  }
}
