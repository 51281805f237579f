package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.WordDialog;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/** The dialogs of the screen: the calls before they are sent, and who told what. */
final class PeeringDialogs {
  private final PeeringScreenViewModel model;
  private final Words words;
  private final Dialogs dialogs;
  private final Clipboards clipboards;

  PeeringDialogs(
      PeeringScreenViewModel model, Words words, Dialogs dialogs, Clipboards clipboards) {
    this.model = model;
    this.words = words;
    this.dialogs = dialogs;
    this.clipboards = clipboards;
  }

  /** Lists the calls and asks before they are sent. */
  void askFirst(PeeringDetail about, NextAction.Way way, Runnable act) {
    new CallDialog(words, dialogs)
        .ask(new CallDialog.Question(way.button(), about.cluster(), way.calls(), ""), act);
  }

  /** Asks what the chosen peering is to be from now on, shows what that does, and does it. */
  void change() {
    model.changeForm().ifPresent(this::change);
  }

  private void change(ChangeForm form) {
    ChangeDialog dialog = new ChangeDialog(form, words, dialogs, clipboards);
    dialog.show(
        back ->
            form.wanted()
                .ifPresent(
                    wanted -> model.outlook(form.view(), wanted, of -> review(dialog, of, back))));
  }

  private void review(ChangeDialog dialog, Outlook outlook, Runnable back) {
    if (dialog.isOpen()) {
      askChange(outlook, back);
    }
  }

  private void askChange(Outlook outlook, Runnable back) {
    String customer = NextActions.customer(outlook.view());
    PlanDialog.Question question =
        new PlanDialog.Question(
            words.text("screen.peering.change-ask", customer),
            where(outlook),
            words.text("screen.peering.change-go", customer),
            words.text("screen.peering.change-back"),
            false,
            outlook,
            List.of());
    new PlanDialog(words, dialogs).ask(question, () -> model.amend(outlook), back);
  }

  /** Shows what goes, in which order, and takes it away. */
  void remove() {
    model.removal(this::askRemoval);
  }

  private void askRemoval(Outlook outlook) {
    String customer = NextActions.customer(outlook.view());
    PlanDialog.Question question =
        new PlanDialog.Question(
            words.text("screen.peering.remove-ask", customer),
            where(outlook),
            words.text("screen.peering.remove-go", customer),
            words.text("screen.peering.keep"),
            true,
            outlook,
            mind(outlook));
    new PlanDialog(words, dialogs).ask(question, () -> model.amend(outlook), dialogs::hide);
  }

  private String where(Outlook outlook) {
    return words.text(
        "screen.peering.plan-where",
        outlook.view().cluster().name(),
        outlook.view().target().network(),
        outlook.view().checklist().connectionId(),
        outlook.view().ticket());
  }

  /** What is lost, and what is left; of what they never took up, nothing is. */
  private List<PlanDialog.Mind> mind(Outlook outlook) {
    boolean google = outlook.view().ifGoogle().isPresent();
    boolean taken =
        outlook
            .view()
            .checklist()
            .step(new StepId(google ? "their-half" : "accept"))
            .filter(step -> step.state().settled())
            .isPresent();
    return taken
        ? List.of(
            new PlanDialog.Mind(
                "fth-zap-off",
                words.text(
                    google && !outlook.later().isEmpty()
                        ? "screen.peering.remove-traffic-then"
                        : "screen.peering.remove-traffic",
                    ranges(outlook.view().cluster().cidrs()),
                    ranges(outlook.view().cidrs()))),
            new PlanDialog.Mind(
                "fth-rotate-ccw",
                words.text(
                    google
                        ? "screen.peering.remove-no-undo-half"
                        : "screen.peering.remove-no-undo")),
            new PlanDialog.Mind(
                "fth-mail",
                words.text(
                    google ? "screen.peering.remove-their-half" : "screen.peering.remove-theirs")))
        : List.of();
  }

  private static String ranges(List<Cidr> ranges) {
    return ranges.stream().map(Cidr::toString).collect(Collectors.joining(", "));
  }

  /** Asks who said that a step is done, and in which ticket. */
  void askWhoTold(StepLine step) {
    new WordDialog(dialogs)
        .ask(
            new WordDialog.Question(
                "peering-told",
                words.text("screen.peering.told-title", step.title()),
                words.text("screen.peering.told-line"),
                words.text("screen.peering.told-by"),
                "",
                words.text("screen.peering.told-by-missing"),
                words.text("screen.peering.told-ticket"),
                "",
                words.text("screen.peering.not-now"),
                words.text("screen.peering.told-go")),
            (by, ticket) -> model.tell(step.id(), by, ticket));
  }

  /** Asks who takes that back, and in which ticket. */
  void takeBack(StepLine step) {
    new WordDialog(dialogs)
        .ask(
            new WordDialog.Question(
                "peering-untold",
                words.text("screen.peering.untold-title", step.title()),
                words.text("screen.peering.untold-line"),
                words.text("screen.peering.untold-by"),
                model.who(),
                words.text("screen.peering.untold-by-missing"),
                words.text("screen.peering.told-ticket"),
                "",
                words.text("screen.peering.not-now"),
                words.text("screen.peering.untold-go")),
            (by, ticket) -> model.takeBack(step.id(), by, ticket));
  }
}
