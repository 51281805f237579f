package io.astroconnect.ui.clusters;

import java.util.ArrayList;
import java.util.List;

/** Remembers which clusters were opened last, the latest first. */
public interface Recent {
  /** How many are remembered. */
  int MOST = 8;

  /** Their ids. */
  List<String> ids();

  /** A person opened this one. */
  void opened(String id);

  /** Those ids with one on top. */
  static List<String> with(List<String> before, String id) {
    List<String> now = new ArrayList<>(before);
    now.remove(id);
    now.addFirst(id);
    return List.copyOf(now.subList(0, Math.min(MOST, now.size())));
  }

  /** Remembers until the window closes. */
  static Recent inMemory() {
    List<String> all = new ArrayList<>();
    return new Recent() {
      @Override
      public List<String> ids() {
        return List.copyOf(all);
      }

      @Override
      public void opened(String id) {
        List<String> now = with(all, id);
        all.clear();
        all.addAll(now);
      }
    };
  }
}
