package io.astroconnect.service.watch;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.service.identity.GrantService;
import io.astroconnect.service.identity.GrantView;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When the policies that roles were asked for in are read again: each at its own pace, however
 * often the watch goes round for peerings.
 */
final class GrantRounds {
  private static final Logger LOG = LoggerFactory.getLogger(GrantRounds.class);

  private final GrantService grants;
  private final Watch.Pace pace;
  private final Map<GrantTarget, Long> looked = new ConcurrentHashMap<>();
  private volatile Duration next;

  GrantRounds(GrantService grants, Watch.Pace pace) {
    this.grants = grants;
    this.pace = pace;
    this.next = pace.quiet();
  }

  /** Begins to look where it is time; what was not looked at in this run is first. */
  void begin(ExecutorService threads, Map<Object, Future<?>> underWay) {
    Map<GrantTarget, Duration> wishes = new HashMap<>();
    for (GrantView view : grants.views()) {
      if (view.checklist().state() != ConnectionState.REMOVED) {
        wishes.merge(view.intent().target(), wish(view), GrantRounds::shorter);
      }
    }
    looked.keySet().retainAll(wishes.keySet());
    next = wishes.values().stream().reduce(pace.quiet(), GrantRounds::shorter);
    long now = System.nanoTime();
    wishes.forEach(
        (target, wish) -> {
          if (due(target, wish, now)) {
            underWay.computeIfAbsent(target, _ -> threads.submit(() -> look(target)));
          }
        });
  }

  /** Nothing of a policy moves by itself: what we could do waits for a person. */
  private Duration wish(GrantView view) {
    return switch (view.checklist().state()) {
      case WORKING -> pace.moving();
      case OURS_TO_DO -> pace.waiting();
      default -> pace.wish(view.checklist().state());
    };
  }

  private boolean due(GrantTarget target, Duration wish, long now) {
    @Nullable Long last = looked.get(target);
    return last == null || now - last >= wish.toNanos();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** How long until something is due, or this. */
  Duration atMost(Duration most) {
    return shorter(next, most);
  }

  /** All are due. */
  void forget() {
    looked.clear();
  }

  private void look(GrantTarget target) {
    looked.put(target, System.nanoTime());
    try {
      grants.observeAll(target);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      LOG.error("A sweep of {} failed", target.label(), broken);
    }
  }
}
