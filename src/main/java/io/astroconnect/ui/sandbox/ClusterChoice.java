package io.astroconnect.ui.sandbox;

/** A cluster of ours to fill with peerings. */
record ClusterChoice(String name, String vpc) {}
