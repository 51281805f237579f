package io.astroconnect.service.catalogue;

import io.astroconnect.intake.clusters.ClusterFile;
import io.astroconnect.model.catalogue.FileRow;
import io.astroconnect.model.catalogue.RowReading;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Takes rows, some hundreds at a time, and says what becomes of each. */
final class Rows implements ClusterFile.Rows {
  private static final int AT_ONCE = 500;

  private final Function<Collection<ClusterId>, Map<ClusterId, ClusterRecord>> known;
  private final Consumer<List<RowReading.Result>> then;
  private final Map<ClusterId, Long> lines = new HashMap<>();
  private final List<FileRow> waiting = new ArrayList<>(AT_ONCE);

  Rows(
      Function<Collection<ClusterId>, Map<ClusterId, ClusterRecord>> known,
      Consumer<List<RowReading.Result>> then) {
    this.known = known;
    this.then = then;
  }

  @Override
  public void take(FileRow row) throws InterruptedException {
    waiting.add(row);
    if (waiting.size() == AT_ONCE) {
      end();
    }
  }

  /** Has the rest done too. */
  void end() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    List<Optional<ClusterId>> ids = waiting.stream().map(RowReading::id).toList();
    Map<ClusterId, ClusterRecord> found =
        known.apply(ids.stream().flatMap(Optional::stream).toList());
    List<RowReading.Result> results = new ArrayList<>(waiting.size());
    for (int i = 0; i < waiting.size(); i++) {
      results.add(result(waiting.get(i), ids.get(i), found));
    }
    waiting.clear();
    then.accept(results);
  }

  private RowReading.Result result(
      FileRow row, Optional<ClusterId> id, Map<ClusterId, ClusterRecord> found) {
    Long first = id.map(each -> lines.putIfAbsent(each, row.line())).orElse(null);
    return first == null
        ? RowReading.of(row, id.map(found::get).orElse(null))
        : RowReading.twice(row, first);
  }
}
