package io.astroconnect.sandbox.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults set at present. The first that meets a call takes it. */
public final class Faults {
  private final List<Pending> pending = new ArrayList<>();

  public synchronized void add(Fault fault) {
    pending.add(new Pending(fault));
  }

  public synchronized void clear() {
    pending.clear();
  }

  /** The fault that this call meets, counted as used. */
  public synchronized Optional<Fault> take(String action) {
    Optional<Pending> met = pending.stream().filter(p -> p.fault.meets(action)).findFirst();
    met.ifPresent(this::use);
    return met.map(p -> p.fault);
  }

  private void use(Pending one) {
    one.used++;
    if (one.used == one.fault.times()) {
      pending.remove(one);
    }
  }

  private static final class Pending {
    final Fault fault;
    int used;

    Pending(Fault fault) {
      this.fault = fault;
    }
  }
}
