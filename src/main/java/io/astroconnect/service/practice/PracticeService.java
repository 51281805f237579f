package io.astroconnect.service.practice;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Practice;
import io.astroconnect.model.practice.Customer;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.model.practice.SandboxState;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Plays the sandbox's customers, its clock and its clouds. Every call blocks. */
public final class PracticeService {
  private final Practice practice;
  private final Runnable done;

  /**
   * A service for one sandbox.
   *
   * @param done told after each change, so that whoever watches looks again
   */
  public PracticeService(Practice practice, Runnable done) {
    this.practice = practice;
    this.done = done;
  }

  /**
   * How the sandbox stands.
   *
   * @throws PracticeException if it does not answer
   */
  public SandboxState state() {
    return asked(practice::state);
  }

  /** The customers' networks; errors as in {@link #state}. */
  public List<Customer> customers() {
    return asked(practice::customers);
  }

  /** The calls that the stand-ins understand; errors as in {@link #state}. */
  public List<String> actions() {
    return asked(practice::actions);
  }

  /** Why each of these cannot be done now, in the same order; "" for one that can. */
  public List<String> refusals(List<Deed> deeds) {
    return asked(() -> practice.refusals(deeds));
  }

  /**
   * Does one thing.
   *
   * @return what became different, in a few words
   * @throws PracticeException if it cannot be done
   */
  public String perform(Deed deed) {
    String result = asked(() -> practice.perform(deed));
    done.run();
    return result;
  }

  /** Moves the clock ahead; errors as in {@link #perform}. */
  public void advance(Duration span) {
    asked(() -> practice.advance(span));
    done.run();
  }

  private static <T> T asked(Supplier<T> asking) {
    try {
      return asking.get();
    } catch (CloudException refused) {
      throw new PracticeException(refused.fault(), refused);
    }
  }
}
