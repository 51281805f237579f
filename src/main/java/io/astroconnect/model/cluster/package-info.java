/** Clusters and deployments of the managed Airflow service, as the Astro API names them. */
@NullMarked
package io.astroconnect.model.cluster;

import org.jspecify.annotations.NullMarked;
