package io.astroconnect.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each job on a virtual thread of its own. A failure that reaches the delivery is the caller's
 * to show; one that is thrown by the delivery itself goes to the log and to {@code unhandled}.
 */
public final class VirtualRunner implements Runner {
  private static final Logger LOG = LoggerFactory.getLogger(VirtualRunner.class);

  private final Executor delivery;
  private final Consumer<Throwable> unhandled;
  private final List<RunningJob<?>> jobs = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /**
   * A runner with nothing to do yet.
   *
   * @param delivery where outcomes and changes are told, such as the FX thread
   * @param unhandled told of what a delivery threw
   */
  public VirtualRunner(Executor delivery, Consumer<Throwable> unhandled) {
    this.delivery = delivery;
    this.unhandled = unhandled;
  }

  @Override
  public <T> Running submit(String title, Job<T> job, Consumer<Outcome<T>> then) {
    RunningJob<T> running = new RunningJob<>(title, then);
    jobs.add(running);
    running.thread.set(Thread.ofVirtual().name(title).start(() -> running.run(job)));
    if (running.cancelled) {
      running.cancel();
    }
    changed();
    return running;
  }

  @Override
  public List<Running> running() {
    return List.copyOf(jobs);
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    jobs.forEach(RunningJob::cancel);
  }

  private void changed() {
    listeners.forEach(delivery::execute);
  }

  private final class RunningJob<T> implements Running {
    private final String title;
    private final Consumer<Outcome<T>> then;
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private volatile long done;
    private volatile long total;
    private volatile boolean cancelled;
    private volatile boolean finished;

    RunningJob(String title, Consumer<Outcome<T>> then) {
      this.title = title;
      this.then = then;
    }

    void run(Job<T> job) {
      Outcome<T> outcome = outcome(job);
      finished = true;
      jobs.remove(this);
      delivery.execute(() -> deliver(outcome));
      changed();
    }

    private Outcome<T> outcome(Job<T> job) {
      try {
        return new Outcome.Success<>(job.run(this::report));
      } catch (InterruptedException interrupted) {
        return new Outcome.Cancelled<>();
      } catch (Throwable cause) {
        return cancelled ? new Outcome.Cancelled<>() : new Outcome.Failure<>(cause);
      }
    }

    private void deliver(Outcome<T> outcome) {
      try {
        then.accept(outcome);
      } catch (RuntimeException broken) {
        LOG.error("The outcome of \"{}\" could not be shown", title, broken);
        unhandled.accept(broken);
      }
    }

    private void report(long parts, long all, String what) {
      done = parts;
      total = all;
      changed();
    }

    @Override
    public String title() {
      return title;
    }

    @Override
    public long done() {
      return done;
    }

    @Override
    public long total() {
      return total;
    }

    @Override
    public void cancel() {
      cancelled = true;
      Thread running = thread.get();
      if (running != null && !finished) {
        running.interrupt();
      }
    }

    @Override
    public boolean finished() {
      return finished;
    }
  }
}
