package io.astroconnect.cloud;

import io.astroconnect.model.practice.Customer;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.model.practice.SandboxState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What can be practised with: the sandbox's customers, its clock, and its trouble. */
public interface Practice {

  SandboxState state();

  /** The customers' networks, with what they have for us. */
  List<Customer> customers();

  /** The clouds' names of the calls that it understands. */
  List<String> actions();

  /**
   * Does one thing to the sandbox.
   *
   * @return what became different, in a few words: a route, an address, a status
   * @throws CloudException with a NotFound, a Conflict or an Invalid if it cannot be done
   */
  String perform(Deed deed);

  /** Why each of these cannot be done now, in the same order; "" for one that can. */
  List<String> refusals(List<Deed> deeds);

  /**
   * Moves the sandbox's clock ahead.
   *
   * @return its time then
   */
  Instant advance(Duration span);
}
