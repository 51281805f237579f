package io.astroconnect.cloud.astro;

import io.astroconnect.cloud.AstroCatalogue.Listing;
import io.astroconnect.model.cluster.LeftOut;
import io.astroconnect.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list that is paged by offset, while others change it. What is taken away before the
 * offset moves the rest to the front, and one would be missed: so each page begins with the last
 * row of the one before. If that is another row by now, or the count is another, the list is read
 * again, a few times at the most; then what was seen in any of them counts, and the listing says
 * that it may not be whole.
 */
final class Pages<T> {
  /** The most that the API gives at once. */
  static final int LIMIT = 1000;

  private static final int PASSES = 3;

  /** A million rows. */
  private static final int MOST = 1000;

  /**
   * A page.
   *
   * @param total -1 if it does not say
   */
  record Page<T>(List<Row<T>> rows, int total) {}

  /** Asks for the rows from an offset on. */
  @FunctionalInterface
  interface Ask<T> {
    Page<T> from(int offset);
  }

  private final Ask<T> ask;
  private final Progress progress;

  Pages(Ask<T> ask, Progress progress) {
    this.ask = ask;
    this.progress = progress;
  }

  Listing<T> read() {
    Map<String, Row<T>> all = new LinkedHashMap<>();
    for (int passes = 0; passes < PASSES; passes++) {
      Pass pass = new Pass();
      if (pass.whole()) {
        return listing(pass.rows, true);
      }
      all.putAll(pass.rows);
    }
    return listing(all, false);
  }

  private static <T> Listing<T> listing(Map<String, Row<T>> rows, boolean whole) {
    List<T> items = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Row<T> row : rows.values()) {
      T item = row.item();
      if (item != null) {
        items.add(item);
      }
      leftOut.addAll(row.leftOut());
    }
    return new Listing<>(items, leftOut, whole);
  }

  /** From the first row to the last. */
  private final class Pass {
    private final Map<String, Row<T>> rows = new LinkedHashMap<>();
    private boolean steady = true;
    private int total = -1;

    /** True if nobody changed the list meanwhile, as far as can be told. */
    boolean whole() {
      @Nullable String last = null;
      int read = 0;
      for (int pages = 0; pages < MOST; pages++) {
        Page<T> page = ask.from(Math.max(0, read - 1));
        boolean first = last == null;
        steady &= first || (page.total() == total && begins(page, last));
        total = page.total();
        int before = rows.size();
        page.rows().forEach(row -> rows.put(row.id(), row));
        progress.report(rows.size(), Math.max(total, rows.size()), "");
        read = Math.max(0, read - 1) + page.rows().size();
        if (page.rows().isEmpty() || rows.size() == before || (total >= 0 && read >= total)) {
          return steady && (total < 0 || rows.size() == total);
        }
        last = page.rows().getLast().id();
      }
      return false;
    }

    private boolean begins(Page<T> page, @Nullable String last) {
      return !page.rows().isEmpty() && page.rows().getFirst().id().equals(last);
    }
  }
}
