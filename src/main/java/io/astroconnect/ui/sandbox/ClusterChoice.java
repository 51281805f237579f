package io.astroconnect.ui.sandbox;

/**
 * A cluster of ours to make trouble for.
 *
 * @param value what the trouble wants of it
 */
record ClusterChoice(String name, String value) {}
