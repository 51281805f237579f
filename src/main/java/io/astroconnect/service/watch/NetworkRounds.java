package io.astroconnect.service.watch;

import io.astroconnect.service.catalogue.SuggestionService;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When the networks of all clusters are looked at, with and without peerings: seldom, as they
 * hardly change, however often the watch goes round for peerings.
 */
final class NetworkRounds {
  private static final Logger LOG = LoggerFactory.getLogger(NetworkRounds.class);
  private static final Duration EVERY = Duration.ofMinutes(30);

  private final SuggestionService networks;
  private volatile @Nullable Long last;

  NetworkRounds(SuggestionService networks) {
    this.networks = networks;
  }

  void begin(ExecutorService threads, Map<Object, Future<?>> underWay) {
    Long before = last;
    if (before == null || System.nanoTime() - before >= EVERY.toNanos()) {
      underWay.computeIfAbsent(this, _ -> threads.submit(this::look));
    }
  }

  void forget() {
    last = null;
  }

  private void look() {
    last = System.nanoTime();
    try {
      networks.lookAtAll();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      LOG.error("Looking at the networks of clusters failed", broken);
    }
  }
}
