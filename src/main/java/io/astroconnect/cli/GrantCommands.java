package io.astroconnect.cli;

import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.handover.Form;
import io.astroconnect.model.identity.Condition;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.service.identity.GrantPreview;
import io.astroconnect.service.identity.GrantView;
import io.astroconnect.service.identity.Held;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code identity grant}, {@code revoke}, {@code check} and {@code handover}. */
final class GrantCommands {
  private GrantCommands() {}

  static void addTo(CommandLine identity, Context context) {
    identity
        .addSubcommand(new Grant(context))
        .addSubcommand(new Revoke(context))
        .addSubcommand(new Checking(context))
        .addSubcommand(new HandOver(context));
  }

  private record StepJson(
      String id, String owner, String state, @Nullable String since, String why) {}

  private record ConditionJson(String title, String expression) {}

  private record GrantJson(
      String id,
      String target,
      String identity,
      List<String> roles,
      @Nullable ConditionJson condition,
      String status,
      List<StepJson> steps) {}

  private record HeldJson(
      String identity,
      String role,
      @Nullable ConditionJson condition,
      String standing,
      String member) {}

  private record TextJson(String target, String identity, String format, String text) {}

  private static @Nullable ConditionJson json(@Nullable Condition condition) {
    return condition == null ? null : new ConditionJson(condition.title(), condition.expression());
  }

  /** What grant and revoke share. */
  private abstract static class Changing implements Callable<Integer> {
    final Context context;
    @Mixin final GrantOptions options = new GrantOptions();

    @Option(names = "--yes", description = "Sends without asking first.")
    private boolean yes;

    @Option(names = "--ticket", paramLabel = "TICKET", description = "Kept with the grant.")
    String ticket = "";

    Changing(Context context) {
      this.context = context;
    }

    abstract GrantIntent wanted(GrantIntent typed);

    abstract GrantView send(Session session, GrantIntent intent) throws InterruptedException;

    @Override
    public Integer call() throws InterruptedException {
      try (Session session = context.open()) {
        GrantIntent intent = wanted(options.intent(session, session.clock()));
        session.guard().require();
        OptionalInt refused = yes ? OptionalInt.empty() : asked(session, intent);
        return refused.isPresent() ? refused.getAsInt() : shown(session, send(session, intent));
      }
    }

    private OptionalInt asked(Session session, GrantIntent intent) {
      GrantPreview preview = session.grants().preview(intent);
      for (Step step : preview.checklist().steps()) {
        context
            .paper()
            .say(
                session
                    .words()
                    .text(
                        "cli.plan",
                        session.words().of(step.owner()),
                        session.words().step(step.id()),
                        session.words().state(step.state())));
      }
      context.paper().say(session.words().text("cli.grant-stays", preview.staying()));
      return new Question(context).send();
    }

    private int shown(Session session, GrantView view) {
      GrantJson json = json(session, view);
      if (context.common().json()) {
        context.paper().json(json);
      } else {
        context
            .paper()
            .table(
                List.of("ID", "TARGET", "IDENTITY", "STATUS"),
                List.of(List.of(json.id(), json.target(), json.identity(), json.status())));
        context.paper().line("");
        context
            .paper()
            .table(
                List.of("STEP", "OWNER", "STATE", "WHY"),
                json.steps().stream()
                    .map(step -> List.of(step.id(), step.owner(), step.state(), step.why()))
                    .toList());
      }
      boolean gone =
          view.intent().removal()
              && view.checklist().steps().stream().allMatch(step -> step.state().settled());
      return gone ? Status.DONE : Status.of(view.checklist().state());
    }

    private static GrantJson json(Session session, GrantView view) {
      GrantIntent intent = view.intent();
      return new GrantJson(
          view.id().value(),
          intent.target().label(),
          intent.identity().email(),
          intent.roles().stream().map(Object::toString).toList(),
          GrantCommands.json(intent.condition()),
          view.checklist().state().key(),
          view.checklist().steps().stream()
              .map(
                  step ->
                      new StepJson(
                          step.id().value(),
                          step.owner().name().toLowerCase(Locale.ROOT),
                          step.state().name().toLowerCase(Locale.ROOT),
                          step.sinceIfKnown().map(Object::toString).orElse(null),
                          session.words().of(step.reason())))
              .toList());
    }
  }

  @Command(
      name = "grant",
      description = {
        "Gives a deployment’s service account roles in a customer’s project.",
        "All else in the project’s policy stays as it is, also what others change meanwhile."
      },
      footer = {
        "",
        "Example: astro-connect identity grant --project corvus-dwh-prod"
            + " --deployment nuclear-scintillation-2730 --role roles/bigquery.dataViewer --yes"
      })
  private static final class Grant extends Changing {
    Grant(Context context) {
      super(context);
    }

    @Override
    GrantIntent wanted(GrantIntent typed) {
      return typed;
    }

    @Override
    GrantView send(Session session, GrantIntent intent) throws InterruptedException {
      return session.grants().grant(intent, options.deployment(), ticket, (_, _, _) -> {});
    }
  }

  @Command(
      name = "revoke",
      description = "Takes roles back; the same options as those that gave them.",
      footer = {
        "",
        "Example: astro-connect identity revoke --project corvus-dwh-prod"
            + " --deployment nuclear-scintillation-2730 --role roles/bigquery.dataViewer --yes"
      })
  private static final class Revoke extends Changing {
    Revoke(Context context) {
      super(context);
    }

    @Override
    GrantIntent wanted(GrantIntent typed) {
      return typed.removed();
    }

    @Override
    GrantView send(Session session, GrantIntent intent) throws InterruptedException {
      return session.grants().revoke(intent, ticket, (_, _, _) -> {});
    }
  }

  @Command(
      name = "check",
      description = {
        "Who holds what in a project, of the accounts of our clusters.",
        "With --deployment or --identity only that one. Exit status 3 if something that was asked"
            + " for is missing."
      },
      footer = {"", "Example: astro-connect identity check --project corvus-dwh-prod"})
  private static final class Checking implements Callable<Integer> {
    private final Context context;
    @Mixin private final GrantOptions options = new GrantOptions();

    Checking(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      try (Session session = context.open()) {
        List<Held> all =
            session.grants().check(options.target(), session.identities().projects()).stream()
                .filter(
                    held -> !options.one() || held.email().equals(options.account(session).email()))
                .toList();
        show(all.stream().map(Checking::json).toList());
        return all.stream().anyMatch(held -> held.standing() == Held.Standing.MISSING)
            ? Status.WAITING
            : Status.DONE;
      }
    }

    private static HeldJson json(Held held) {
      return new HeldJson(
          held.email(),
          held.holding().role(),
          GrantCommands.json(held.holding().condition()),
          held.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          held.holding().member().value());
    }

    private void show(List<HeldJson> all) {
      if (context.common().json()) {
        context.paper().json(all);
        return;
      }
      context
          .paper()
          .table(
              List.of("IDENTITY", "ROLE", "CONDITION", "STANDING"),
              all.stream()
                  .map(
                      one ->
                          List.of(
                              one.identity(),
                              one.role(),
                              one.condition() == null ? "-" : one.condition().title(),
                              one.standing()))
                  .toList());
    }
  }

  /** What can be handed over. */
  private enum Format {
    GCLOUD(Form.CLI),
    TERRAFORM(Form.TERRAFORM),
    CONSOLE(Form.CONSOLE);

    private final Form form;

    Format(Form form) {
      this.form = form;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Command(
      name = "handover",
      description = "Writes what the customer does to give the roles, as text to hand over.",
      footer = {
        "",
        "Example: astro-connect identity handover --project corvus-dwh-prod"
            + " --deployment nuclear-scintillation-2730 --role roles/bigquery.dataViewer"
            + " --format terraform"
      })
  private static final class HandOver implements Callable<Integer> {
    private final Context context;
    @Mixin private final GrantOptions options = new GrantOptions();

    @Option(
        names = "--format",
        paramLabel = "gcloud|terraform|console",
        description = "How the customer does it; without it gcloud.")
    private Format format = Format.GCLOUD;

    @Option(names = "--revoke", description = "What takes the roles back.")
    private boolean revoke;

    HandOver(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      try (Shelf shelf = context.shelf()) {
        GrantIntent typed = options.intent(shelf, shelf.clock());
        GrantIntent intent = revoke ? typed.removed() : typed;
        String text = shelf.grantTexts().text(intent, format.form);
        if (context.common().json()) {
          context
              .paper()
              .json(
                  new TextJson(
                      intent.target().label(), intent.identity().email(), format.toString(), text));
        } else {
          context.paper().lines(text.stripTrailing());
        }
        return Status.DONE;
      }
    }
  }
}
