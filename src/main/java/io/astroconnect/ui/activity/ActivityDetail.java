package io.astroconnect.ui.activity;

import io.astroconnect.ui.fx.Look;
import java.util.List;

/**
 * An entry in full.
 *
 * @param n what no other entry has
 * @param open what the button says that leads to its connection; "" for none
 * @param cluster whether there is a way to its cluster
 */
record ActivityDetail(
    long n, Look look, String what, List<Fact> facts, String open, boolean cluster) {

  /** A fact; only such as are known. */
  record Fact(String name, String value, Form form) {}

  /** How a fact is shown. */
  enum Form {
    ID,
    TEXT
  }
}
