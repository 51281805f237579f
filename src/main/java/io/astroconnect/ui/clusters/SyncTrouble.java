package io.astroconnect.ui.clusters;

/**
 * A sync that failed, or did not understand all.
 *
 * @param id of what it is about
 */
record SyncTrouble(String id, boolean failed, String title, String sentence) {}
