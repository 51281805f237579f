package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.Preview;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * What would become of a peering if something else were asked for; nothing is sent yet.
 *
 * @param wanted what would be asked for
 * @param now what goes out at once, in order
 * @param later what of ours follows
 * @param theirs what the customer would have to do beside
 * @param stops what stands in the way
 * @param doubts what to make sure of
 */
record Outlook(
    PeeringView view,
    PeeringIntent wanted,
    List<Line> now,
    List<String> later,
    List<String> theirs,
    List<String> stops,
    List<String> doubts) {

  /** A call: what it does, and its name. */
  record Line(String title, String operation) {}

  static Outlook of(PeeringView view, PeeringIntent wanted, Preview preview, Words words) {
    List<Step> open =
        preview.checklist().steps().stream().filter(step -> !step.state().settled()).toList();
    return new Outlook(
        view,
        wanted,
        open.stream().filter(Step::doable).map(step -> line(step, words)).toList(),
        titles(fresh(view, wanted, open, Owner.OURS), words),
        titles(fresh(view, wanted, open, Owner.THEIRS), words),
        wanted.removal() ? List.of() : stops(view, preview, open, words),
        wanted.removal() ? stuck(open.stream(), words) : said(preview, Check.Level.WARNING, words));
  }

  private static Line line(Step step, Words words) {
    return new Line(title(step, words), step.callIfAny().map(call -> call.operation()).orElse(""));
  }

  /** What was to do before is no news; where all of it goes, everything is. */
  private static Stream<Step> fresh(
      PeeringView view, PeeringIntent wanted, List<Step> open, Owner owner) {
    return open.stream()
        .filter(step -> step.owner() == owner && !step.doable())
        .filter(step -> step.state() != StepState.FAILED)
        .filter(step -> wanted.removal() || !pending(view.checklist(), step.id()));
  }

  private static boolean pending(Checklist before, StepId id) {
    return before.step(id).filter(step -> !step.state().settled()).isPresent();
  }

  private static List<String> titles(Stream<Step> steps, Words words) {
    return steps.map(step -> title(step, words)).toList();
  }

  /** What is theirs and done by us says so. */
  private static String title(Step step, Words words) {
    String title = words.step(step.id());
    return step.forThem() ? words.text("screen.peering.plan-for-them", title) : title;
  }

  private static List<String> said(Preview preview, Check.Level level, Words words) {
    return preview.checks().stream()
        .filter(check -> check.level() == level)
        .map(words::of)
        .toList();
  }

  /** What the checks find, and steps that could never be done. */
  private static List<String> stops(
      PeeringView view, Preview preview, List<Step> open, Words words) {
    Stream<Step> added = open.stream().filter(step -> !pending(view.checklist(), step.id()));
    return Stream.concat(
            said(preview, Check.Level.STOP, words).stream(), stuck(added, words).stream())
        .distinct()
        .toList();
  }

  /** What cannot be done by a call; what is not ours holds a removal up. */
  private static List<String> stuck(Stream<Step> open, Words words) {
    return open.filter(step -> step.state() == StepState.FAILED && !step.doable())
        .map(step -> words.of(step.reason()))
        .distinct()
        .toList();
  }

  /** True if nothing at all comes of it. */
  boolean empty() {
    return now.isEmpty() && later.isEmpty() && theirs.isEmpty();
  }
}
