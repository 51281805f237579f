package io.astroconnect.ui.fx;

import io.astroconnect.task.Job;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads again whenever something changed, one reading at a time: what changes meanwhile is read
 * once the reading is done, however often it changed. To be used on one thread.
 */
public final class Rereading<T> {
  private final Runner runner;
  private final Supplier<Job<T>> next;
  private final Consumer<Outcome<T>> then;
  private boolean underWay;
  private boolean again;

  /**
   * Reads by jobs of this runner.
   *
   * @param next makes the job of each reading when that begins
   */
  public Rereading(Runner runner, Supplier<Job<T>> next, Consumer<Outcome<T>> then) {
    this.runner = runner;
    this.next = next;
    this.then = then;
  }

  /** Something changed. */
  public void read() {
    if (underWay) {
      again = true;
      return;
    }
    underWay = true;
    again = false;
    runner.submit("", next.get(), this::done);
  }

  private void done(Outcome<T> outcome) {
    underWay = false;
    then.accept(outcome);
    if (again) {
      read();
    }
  }
}
