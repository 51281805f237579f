package io.astroconnect.ui.allowlist;

import io.astroconnect.model.allowlist.AllowlistPlanner;
import io.astroconnect.model.allowlist.HostForm;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of what came of statements what the screen shows. */
final class TrackingDescriber {
  private final Words words;
  private final Looks looks;

  TrackingDescriber(Words words) {
    this.words = words;
    this.looks = new Looks(words);
  }

  /**
   * One that nobody asked for.
   *
   * @param absent true if nobody should be let in any more
   */
  Tracked none(String about, boolean absent) {
    return new Tracked(
        about,
        null,
        words.text("screen.allowlist.track-none"),
        "",
        List.of(),
        List.of(),
        List.of(Deed.ASKED, Deed.given(absent)));
  }

  /**
   * One as it stands.
   *
   * @param possible false if no list of the service can let the cluster in
   * @param absent true if nobody should be let in any more
   */
  Tracked page(AllowlistView view, HostForm form, boolean possible, boolean absent) {
    Step next = view.checklist().next().orElse(null);
    return new Tracked(
        about(view),
        looks.of(view.state()),
        words.text("screen.allowlist.track-since", view.since()),
        view.ticket(),
        view.checklist().steps().stream()
            .map(step -> line(step, view, step.equals(next), deed(step, view, possible, absent)))
            .toList(),
        changes(view, form),
        deeds(view, possible));
  }

  private Tracked.Line line(Step step, AllowlistView view, boolean next, @Nullable Deed deed) {
    return new Tracked.Line(
        step.id().value(),
        looks.of(step.state()),
        words.step(step.id()),
        words.of(step.reason()),
        next,
        view.state() == ConnectionState.TO_CONFIRM && step.reason().code().invisible(),
        deed);
  }

  private static @Nullable Deed deed(
      Step step, AllowlistView view, boolean possible, boolean absent) {
    if (step.id().equals(AllowlistPlanner.GIVE)) {
      return possible && !step.state().settled() ? Deed.given(absent) : null;
    }
    if (step.state() == StepState.TOLD) {
      return Deed.TAKE_BACK;
    }
    if (step.state() != StepState.WAITING) {
      return null;
    }
    return view.intent().withdrawal() ? Deed.WITHDRAWN : Deed.CONFIRMED;
  }

  private static List<Deed> deeds(AllowlistView view, boolean possible) {
    if (view.state() == ConnectionState.REMOVED) {
      return possible ? List.of(Deed.ASKED) : List.of();
    }
    return List.of(view.intent().withdrawal() ? Deed.KEEP : Deed.WITHDRAW);
  }

  private List<Tracked.Change> changes(AllowlistView view, HostForm form) {
    List<Tracked.Change> changes = new ArrayList<>();
    view.change()
        .ifPresent(
            now -> {
              add(changes, "let-in", now.added(), form);
              add(changes, "take-out", now.gone(), form);
            });
    return changes;
  }

  private void add(List<Tracked.Change> changes, String id, List<Ipv4> addresses, HostForm form) {
    if (!addresses.isEmpty()) {
      List<String> hosts = addresses.stream().map(form::write).toList();
      changes.add(
          new Tracked.Change(
              id,
              words.text("screen.allowlist.change-" + id),
              String.join(", ", hosts),
              String.join("\n", hosts)));
    }
  }

  TrackedRow row(AllowlistView view) {
    String state = words.state(view.state());
    return new TrackedRow(
        view.id().value(),
        view.state(),
        looks.of(view.state()),
        view.cluster().name(),
        view.cluster().customer(),
        view.title(),
        words.briefly(view.since()),
        view.ticket(),
        about(view),
        java.util.stream.Stream.of(
                state,
                view.cluster().name(),
                view.cluster().id().value(),
                view.cluster().customer(),
                view.title(),
                view.intent().service().value(),
                view.ticket(),
                view.given().stream().map(Ipv4::toString).collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT));
  }

  static String about(AllowlistView view) {
    return view.cluster().id() + "/" + view.intent().service();
  }
}
