package io.astroconnect.task;

import java.util.List;
import java.util.function.Consumer;

/** Runs each job at once on the test's thread. */
public final class DirectRunner implements Runner {

  @Override
  public <T> Running submit(String title, Job<T> job, Consumer<Outcome<T>> then) {
    then.accept(outcome(job));
    return new Finished(title);
  }

  private static <T> Outcome<T> outcome(Job<T> job) {
    try {
      return new Outcome.Success<>(job.run(Progress.none()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Outcome.Cancelled<>();
    } catch (Exception cause) {
      return new Outcome.Failure<>(cause);
    }
  }

  @Override
  public List<Running> running() {
    return List.of();
  }

  @Override
  public void onChange(Runnable listener) {
    // nothing ever runs in the background here
  }

  @Override
  public void close() {
    // nothing to end
  }

  private record Finished(String title) implements Running {
    @Override
    public long done() {
      return 1;
    }

    @Override
    public long total() {
      return 1;
    }

    @Override
    public void cancel() {
      // it has finished
    }

    @Override
    public boolean finished() {
      return true;
    }
  }
}
