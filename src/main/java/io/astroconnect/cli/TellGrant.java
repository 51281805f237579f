package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.OneLine;
import io.astroconnect.model.Rule;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.service.identity.GrantView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code identity confirm} and {@code identity unconfirm} share. */
abstract class TellGrant implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "ID", description = "Our id of the grant, such as g-7k3m9q2x.")
  private String id = "";

  @Option(
      names = "--step",
      required = true,
      paramLabel = "STEP",
      description = "A step of theirs, such as role/roles/bigquery.jobUser.")
  private String step = "";

  @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who says so.")
  private String by = "";

  @Option(names = "--ticket", paramLabel = "TICKET", description = "Where it was said.")
  private String ticket = "";

  TellGrant(Context context) {
    this.context = context;
  }

  abstract GrantView write(
      Session session, ConnectionId grant, StepId which, String who, String where);

  @Override
  public Integer call() {
    StepId which = FieldException.read("--step", step, StepId::parse);
    String who = FieldException.read("--by", by, TellGrant::somebody);
    String where = FieldException.read("--ticket", ticket, text -> OneLine.read(text, Rule.TICKET));
    try (Session session = context.open()) {
      ConnectionId grant = FieldException.read("ID", id, session.grants()::resolve);
      session.grants().observe(grant);
      GrantView view =
          FieldException.read(
              "--step", which.value(), _ -> write(session, grant, which, who, where));
      return new GrantPage(context, session.words()).show(view);
    }
  }

  private static String somebody(String text) {
    if (text.isEmpty()) {
      throw new InvalidValueException(Rule.WHO, "");
    }
    return OneLine.read(text, Rule.WHO);
  }

  void nothingTold(StepId which) {
    context.paper().say(context.words().text("cli.not-told", which));
  }

  /** {@code identity confirm}. */
  @Command(
      name = "confirm",
      description = {
        "Writes down that a person says a step of theirs is done.",
        "Only for policies that we may not read: the others are looked at."
      },
      footer = {
        "",
        "Example: astro-connect identity confirm g-7k3m9q2x --step role/roles/bigquery.jobUser"
            + " --by 'Ines Halvorsen' --ticket INC-20418"
      })
  static final class Confirm extends TellGrant {
    Confirm(Context context) {
      super(context);
    }

    @Override
    GrantView write(Session session, ConnectionId grant, StepId which, String who, String where) {
      return session.grants().confirm(grant, which, who, where);
    }
  }

  /** {@code identity unconfirm}. */
  @Command(
      name = "unconfirm",
      description = "Takes a confirmation back.",
      footer = {
        "",
        "Example: astro-connect identity unconfirm g-7k3m9q2x --step role/roles/bigquery.jobUser"
            + " --by 'Ines Halvorsen' --ticket INC-20418"
      })
  static final class Unconfirm extends TellGrant {
    Unconfirm(Context context) {
      super(context);
    }

    @Override
    GrantView write(Session session, ConnectionId grant, StepId which, String who, String where) {
      boolean told = session.grants().view(grant).recorded().told().containsKey(which);
      GrantView view = session.grants().unconfirm(grant, which, who, where);
      if (!told) {
        nothingTold(which);
      }
      return view;
    }
  }
}
