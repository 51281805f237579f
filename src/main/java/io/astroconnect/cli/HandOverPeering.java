package io.astroconnect.cli;

import io.astroconnect.model.handover.Form;
import io.astroconnect.model.handover.HandOver;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.model.handover.Piece;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.service.peering.PeeringView;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peering handover}. */
@Command(
    name = "handover",
    description = "Writes what the customer has to do, as text to hand over.",
    footer = {
      "",
      "Example: astro-connect peering handover p-7k3m9q2x --format terraform > peering.tf"
    })
final class HandOverPeering implements Callable<Integer> {
  private final Context context;
  @Mixin private final OnePeering one = new OnePeering();

  @Option(
      names = "--format",
      paramLabel = "console|cli|gcloud|terraform|mail",
      description = "How the customer does it; without it cli, which is gcloud’s on Google Cloud.")
  private Format format = Format.CLI;

  /** What can be handed over. */
  enum Format {
    CONSOLE,
    CLI,
    /** The same, for a peering on Google Cloud. */
    GCLOUD,
    TERRAFORM,
    MAIL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  HandOverPeering(Context context) {
    this.context = context;
  }

  private record MailJson(String connection, String format, String subject, String body) {}

  private record PieceJson(String step, String title, String timing, String text) {}

  private record HandOverJson(
      String connection,
      String format,
      List<PieceJson> steps,
      String look,
      String letIn,
      String facts) {}

  @Override
  public Integer call() {
    try (Session session = context.open()) {
      ConnectionId id = one.in(session);
      PeeringView view = session.peerings().observe(id);
      if (view.ifAws().isPresent() && format == Format.GCLOUD) {
        context.paper().say(context.words().text("cli.format-of-google"));
        return Status.USAGE;
      }
      switch (format) {
        case MAIL -> mail(view, session.handovers().reminder(view));
        case CONSOLE -> pieces(session, view, Form.CONSOLE);
        case CLI, GCLOUD -> pieces(session, view, Form.CLI);
        case TERRAFORM -> pieces(session, view, Form.TERRAFORM);
      }
      return Status.DONE;
    }
  }

  private void mail(PeeringView view, Mail mail) {
    if (context.common().json()) {
      context
          .paper()
          .json(new MailJson(view.id().value(), format.toString(), mail.subject(), mail.body()));
    } else {
      context.paper().lines(mail.text().stripTrailing());
    }
  }

  private void pieces(Session session, PeeringView view, Form form) {
    HandOver all = session.handovers().handOver(view, form);
    Piece letIn = session.handovers().letIn(view, form);
    Piece facts = session.handovers().facts(view, form);
    if (context.common().json()) {
      context
          .paper()
          .json(
              new HandOverJson(
                  view.id().value(),
                  format.toString(),
                  all.steps().stream().map(HandOverPeering::json).toList(),
                  all.look().text(),
                  letIn.text(),
                  facts.text()));
      return;
    }
    List<Piece> open =
        all.steps().stream().filter(piece -> piece.timing() != Piece.Timing.SETTLED).toList();
    if (open.isEmpty()) {
      context
          .paper()
          .say(
              view.endedForGood()
                  ? session
                      .words()
                      .text(
                          "cli.hand-over-ended",
                          session.words().state(view.checklist().state()),
                          view.id().value())
                  : session.words().text("cli.nothing-to-hand-over"));
    }
    context
        .paper()
        .lines(
            Stream.of(
                    List.of(facts),
                    open,
                    view.intent().removal() ? List.<Piece>of() : List.of(letIn),
                    List.of(all.look()))
                .flatMap(List::stream)
                .map(Piece::text)
                .collect(Collectors.joining("\n\n")));
  }

  private static PieceJson json(Piece piece) {
    return new PieceJson(
        piece.stepIfAny().map(step -> step.value()).orElse(""),
        piece.title(),
        piece.timing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        piece.text());
  }
}
