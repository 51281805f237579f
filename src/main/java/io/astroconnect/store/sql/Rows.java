package io.astroconnect.store.sql;

import java.util.Arrays;

/** Counts of changed rows. */
final class Rows {

  private Rows() {}

  static boolean anyChanged(int[] counts) {
    return Arrays.stream(counts).anyMatch(count -> count != 0);
  }
}
