package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.handover.Sheet;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.ui.fx.Language;
import io.astroconnect.ui.fx.StepRow;
import io.astroconnect.ui.peering.HandOverTexts.Tab;
import io.astroconnect.ui.state.Languages;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes of a peering what the screen shows. */
final class Describer {
  private final Words words;
  private final Looks looks;
  private final NextActions actions;

  Describer(Words words, Looks looks) {
    this.words = words;
    this.looks = looks;
    this.actions = new NextActions(words, looks);
  }

  PeeringRow row(PeeringView view, Instant now) {
    String title = title(view);
    String found =
        Stream.of(
                title,
                view.id().value(),
                view.checklist().connectionId(),
                view.target().owner(),
                view.target().network(),
                view.ticket(),
                view.cidrs().toString())
            .reduce("", (a, b) -> a + "\n" + b)
            .toLowerCase(Locale.ROOT);
    return new PeeringRow(
        view.id(),
        view.checklist().state(),
        looks.of(view.checklist(), now),
        title,
        words.age(Duration.between(view.since(), now)),
        found);
  }

  /** False once it was taken away. */
  boolean removable(PeeringView view) {
    return !(view.intent().removal() && view.checklist().state() == ConnectionState.REMOVED);
  }

  /** What goes or is gone is not changed, but asked for anew. */
  private static boolean changeable(PeeringView view) {
    boolean there =
        view.ifGoogle().isPresent()
            ? !view.checklist().connectionId().isEmpty()
            : view.recorded().stands(view.intent().round(), Fact.notAsked());
    return !view.intent().removal() && there;
  }

  private String title(PeeringView view) {
    return words.text("screen.peering.pair", view.cluster().name(), NextActions.customer(view));
  }

  PeeringDetail detail(PeeringView view, HandOverTexts texts, Tab tab, boolean busy, Instant now) {
    Checklist checklist = view.checklist();
    Sheet sheet = texts.sheet(tab);
    return new PeeringDetail(
        view.id(),
        view.cluster().name(),
        title(view),
        looks.of(checklist, now),
        checklist.connectionId(),
        view.target().owner(),
        view.target().network(),
        view.ticket(),
        busy && NextActions.signIn(checklist).isPresent()
            ? actions.held(view, texts, now)
            : actions.of(view, texts, now),
        new PeeringDetail.May(changeable(view), removable(view)),
        side(view, Owner.OURS),
        side(view, Owner.THEIRS),
        handover(view, texts, sheet),
        Languages.of(sheet.language()),
        sheet.values(),
        names(view));
  }

  private PeeringDetail.Names names(PeeringView view) {
    boolean google = view.ifGoogle().isPresent();
    Map<Tab, String> tabs = new EnumMap<>(Tab.class);
    Stream.of(Tab.values()).forEach(tab -> tabs.put(tab, words.text(tabKey(tab, google))));
    return new PeeringDetail.Names(
        words.text(google ? "screen.peering.half" : "screen.peering.id"),
        words.text(google ? "screen.peering.project" : "screen.peering.account"),
        words.text(google ? "screen.peering.network" : "screen.peering.vpc"),
        tabs);
  }

  /** In which form the customer's part is shown, as its cloud calls it. */
  static String tabKey(Tab tab, boolean google) {
    return switch (tab) {
      case CONSOLE -> google ? "screen.peering.tab.google-console" : "screen.peering.tab.console";
      case CLI -> google ? "screen.peering.tab.gcloud" : "screen.peering.tab.cli";
      case TERRAFORM -> "screen.peering.tab.terraform";
      case MAIL -> "screen.peering.tab.mail";
    };
  }

  /** What is no text for the customer is a comment there: it may be copied all the same. */
  private String handover(PeeringView view, HandOverTexts texts, Sheet sheet) {
    if (!sheet.text().isEmpty()) {
      return sheet.text().stripTrailing() + "\n";
    }
    String key =
        texts.sheets().isEmpty()
            ? "screen.peering.writing"
            : view.endedForGood() ? "screen.peering.ended-first" : "screen.peering.nothing-left";
    String mark = Languages.of(sheet.language()) == Language.PLAIN ? "" : "# ";
    return mark + words.text(key) + "\n";
  }

  private PeeringDetail.Side side(PeeringView view, Owner owner) {
    List<Step> steps = view.checklist().of(owner);
    long done = steps.stream().filter(step -> step.state().settled()).count();
    String who = owner == Owner.THEIRS ? NextActions.customer(view) : "";
    boolean byUs = owner == Owner.THEIRS && steps.isEmpty();
    return new PeeringDetail.Side(
        byUs
            ? words.text("screen.peering.done-by-us")
            : words.text("screen.peering.done-of", done, steps.size(), who),
        IntStream.range(0, steps.size()).mapToObj(i -> line(view, steps.get(i), i + 1)).toList());
  }

  private StepLine line(PeeringView view, Step step, int number) {
    return new StepLine(
        step.id(),
        looks.of(step.state()),
        Integer.toString(number),
        words.step(step.id()),
        step.forThem() ? words.text("screen.peering.for-them", why(view, step)) : why(view, step),
        weight(step),
        telling(view, step));
  }

  private String why(PeeringView view, Step step) {
    String why = actions.why(view, step);
    Instant reached = view.recorded().reached().get(step.id());
    if (!step.state().settled() || reached == null) {
      return why;
    }
    Confirmation told = view.recorded().told().get(step.id());
    return step.state() == StepState.TOLD && told != null
        ? words.text("screen.peering.told-at", why, told.ticket(), words.briefly(told.at()))
        : words.text("screen.peering.seen-at", why, words.briefly(reached));
  }

  private static StepRow.Weight weight(Step step) {
    if (step.doable()) {
      return StepRow.Weight.NEXT;
    }
    return step.state() == StepState.BLOCKED ? StepRow.Weight.BLOCKED : StepRow.Weight.PLAIN;
  }

  /** What is seen needs nobody's word; what cannot be done yet has none. */
  private static StepLine.Telling telling(PeeringView view, Step step) {
    if (step.owner() == Owner.OURS || step.state() == StepState.DONE) {
      return StepLine.Telling.NONE;
    }
    if (view.recorded().told().containsKey(step.id())) {
      return StepLine.Telling.TAKE_BACK;
    }
    return switch (step.state()) {
      case WAITING, DRIFTED, UNKNOWN -> StepLine.Telling.MARK;
      default -> StepLine.Telling.NONE;
    };
  }
}
