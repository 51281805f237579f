package io.astroconnect.launch.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What shows that a step is as it should be: what the screen shows beside what is held. */
final class Proof {
  private final Patience patience;
  private final List<Compared> compared = new ArrayList<>();

  Proof(Patience patience) {
    this.patience = patience;
  }

  /**
   * A value in two places that do not know of each other.
   *
   * @param what the node on the screen
   * @param holder who holds it: the store, EC2, the clipboard
   */
  record Compared(String what, String screen, String holder, String held) {}

  /** Waits until the screen shows what is held, and something at all. */
  void same(String what, Supplier<String> screen, String holder, Supplier<String> held)
      throws InterruptedException {
    compared.add(
        patience.until(
            () -> {
              Compared now = new Compared(what, screen.get(), holder, held.get());
              if (now.held().isEmpty() || !now.screen().equals(now.held())) {
                throw new TourException(
                    "tour.differs", what, now.screen(), now.holder(), now.held());
              }
              return now;
            }));
  }

  /** Waits until something holds that is told by these words. */
  void holds(String what, BooleanSupplier condition) throws InterruptedException {
    patience.until(
        () -> {
          if (!condition.getAsBoolean()) {
            throw new TourException("tour.does-not-hold", what);
          }
          return what;
        });
  }

  List<Compared> compared() {
    return List.copyOf(compared);
  }
}
