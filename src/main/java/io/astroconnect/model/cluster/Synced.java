package io.astroconnect.model.cluster;

/**
 * What a sync of an organization came to, in clusters.
 *
 * @param added that nobody knew
 * @param changed of which a fact, the status or the health is another now
 * @param gone of which the API no longer speaks, since this sync
 * @param back that were gone and are there again
 * @param differing of which the API says something else than a person did
 * @param deployments of which it spoke
 * @param deploymentsGone of which it no longer speaks, since this sync
 */
public record Synced(
    int clusters,
    int added,
    int changed,
    int gone,
    int back,
    int differing,
    int deployments,
    int deploymentsGone) {}
