package io.astroconnect.task;

import java.util.List;
import java.util.function.Consumer;

/** Runs jobs and delivers each one's single outcome on the thread of whoever asked. */
public interface Runner extends AutoCloseable {

  /**
   * Starts a job.
   *
   * @param title what people read while it runs
   * @param then given the outcome, exactly once
   */
  <T> Running submit(String title, Job<T> job, Consumer<Outcome<T>> then);

  /** Jobs that have not finished, oldest first. */
  List<Running> running();

  /** Told on the delivery thread whenever a job starts, ends, or reports progress. */
  void onChange(Runnable listener);

  /** Cancels all that runs. */
  @Override
  void close();
}
