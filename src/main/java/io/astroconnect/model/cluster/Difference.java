package io.astroconnect.model.cluster;

/**
 * A person set a field, and the Astro API says something else.
 *
 * @param ours what counts here, as text
 * @param theirs what the API says, as text
 */
public record Difference(ClusterField field, String ours, String theirs) {}
