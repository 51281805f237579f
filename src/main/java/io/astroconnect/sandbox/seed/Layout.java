package io.astroconnect.sandbox.seed;

/** How the subnets of a cluster's network share route tables. */
enum Layout {
  /** Two subnets with a table each, one on the main table, one table that nobody uses. */
  MAIN_IN_USE,
  /** Every subnet names a table of its own, so the main one is not in use. */
  MAIN_UNUSED,
  /** One table for all. */
  MAIN_ONLY
}
