package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.SyncRun;
import io.astroconnect.model.cluster.Synced;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.function.ToIntFunction;

/** What syncs came to, in one sentence; what is nothing is not said. */
record SyncSentence(Words words) {

  String of(List<SyncRun.Done> runs) {
    return words.text(
        "sync.done",
        sum(runs, Synced::clusters),
        sum(runs, Synced::deployments),
        some(sum(runs, Synced::added)),
        some(sum(runs, Synced::changed)),
        some(sum(runs, Synced::gone)),
        some(sum(runs, Synced::back)),
        some(sum(runs, Synced::differing)),
        some(sum(runs, Synced::deploymentsGone)));
  }

  private static int sum(List<SyncRun.Done> runs, ToIntFunction<Synced> count) {
    return runs.stream().map(SyncRun.Done::synced).mapToInt(count).sum();
  }

  private static Object some(int count) {
    return count == 0 ? "" : count;
  }
}
