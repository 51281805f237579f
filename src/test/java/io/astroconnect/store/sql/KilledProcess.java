package io.astroconnect.store.sql;

import io.astroconnect.model.checklist.StepId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Claims a step in a process of its own, says so, and waits to be killed. */
final class KilledProcess {

  private KilledProcess() {}

  /** Runs it; its only argument is the store's file. */
  public static void main(String[] args) throws IOException {
    SqlStore store = SqlStore.open(Path.of(args[0]));
    store.peerings().ask(Samples.entry(Samples.id(2), 1));
    boolean claimed =
        store
            .peerings()
            .begin(
                Samples.id(1),
                new StepId("request"),
                Samples.NOW,
                Samples.NOW,
                Duration.ofSeconds(15));
    System.out.println(claimed ? "claimed" : "refused");
    System.out.flush();
    int end = System.in.read();
    throw new IllegalStateException("not killed: " + end);
  }
}
