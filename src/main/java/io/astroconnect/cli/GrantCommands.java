package io.astroconnect.cli;

import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.handover.Form;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.service.identity.GrantPreview;
import io.astroconnect.service.identity.GrantView;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of roles; here {@code identity grant}, {@code revoke} and {@code handover}. */
final class GrantCommands {
  private GrantCommands() {}

  static void addTo(CommandLine identity, Context context) {
    identity
        .addSubcommand(new Grant(context))
        .addSubcommand(new Revoke(context))
        .addSubcommand(new CheckGrants(context))
        .addSubcommand(new ListGrants(context))
        .addSubcommand(new TellGrant.Confirm(context))
        .addSubcommand(new TellGrant.Unconfirm(context))
        .addSubcommand(new HandOver(context));
  }

  private record TextJson(String target, String identity, String format, String text) {}

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

    /** The exit status. */
    int shown(Session session, GrantView view) {
      return new GrantPage(context, session.words()).show(view);
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
  }

  @Command(
      name = "grant",
      description = {
        "Gives a deployment’s service account roles in a customer’s project.",
        "All else in the project’s policy stays as it is, also what others change meanwhile.",
        "With --on-account: lets it act as a service account of the customer’s."
      },
      footer = {
        "",
        "Example: astro-connect identity grant --project corvus-dwh-prod"
            + " --deployment nuclear-science-2730 --role roles/bigquery.dataViewer --yes"
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
            + " --deployment nuclear-science-2730 --role roles/bigquery.dataViewer --yes"
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

    @Override
    int shown(Session session, GrantView view) {
      return new GrantPage(context, session.words()).revoked(view, session.grants().staying(view));
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
            + " --deployment nuclear-science-2730 --role roles/bigquery.dataViewer"
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
