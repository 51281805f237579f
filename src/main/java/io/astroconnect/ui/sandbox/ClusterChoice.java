package io.astroconnect.ui.sandbox;

/** A cluster of ours to let something happen to. */
record ClusterChoice(String name, String id, String vpc) {}
