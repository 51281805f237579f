package io.astroconnect.cli;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.service.identity.Held;
import io.astroconnect.service.identity.Whereabouts;
import io.astroconnect.task.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code identity check}. */
@Command(
    name = "check",
    description = {
      "Who holds what in a project, of the accounts of our clusters.",
      "With --deployment or --identity alone: where that one holds something, in all projects and"
          + " accounts that we know of.",
      "Exit status 3 if something that was asked for is missing, or a place cannot be read."
    },
    footer = {
      "",
      "Example: astro-connect identity check --project corvus-dwh-prod",
      "Example: astro-connect identity check --deployment nuclear-science-2730"
    })
final class CheckGrants implements Callable<Integer> {
  private final Context context;
  @Mixin private final GrantOptions options = new GrantOptions();

  CheckGrants(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Session session = context.open()) {
      return new GrantPage(context, session.words())
          .held(options.everywhere() ? everywhere(session) : List.of(here(session)));
    }
  }

  private List<Whereabouts> everywhere(Session session) throws InterruptedException {
    return session.grants().check(options.account(session), Progress.none());
  }

  private Whereabouts here(Session session) {
    GrantTarget target = options.target();
    List<Held> all =
        session.grants().check(target, session.identities().projects()).stream()
            .filter(held -> !options.one() || held.email().equals(options.account(session).email()))
            .toList();
    return new Whereabouts(target, new Fact.Seen<>(all, session.clock().instant()));
  }
}
