package io.astroconnect.cli;

import io.astroconnect.task.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code identity list}. */
@Command(
    name = "list",
    description = "Looks at all grants of roles.",
    footer = {"", "Example: astro-connect identity list --output json"})
final class ListGrants implements Callable<Integer> {
  private final Context context;

  ListGrants(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Session session = context.open()) {
      new GrantPage(context, session.words()).show(session.grants().observeAll(Progress.none()));
      return Status.DONE;
    }
  }
}
