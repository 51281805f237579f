package io.astroconnect.store;

import java.util.function.Consumer;

/** The change feed of a store. */
public interface Changes {

  /** Calls the listener, on any thread, soon after each committed change. */
  Subscription subscribe(Consumer<Change> listener);

  /** Ends when closed. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
