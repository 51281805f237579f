/** Clusters and deployments: finding, adding, and taking over what the service's own side knows. */
@NullMarked
package io.astroconnect.service.catalogue;

import org.jspecify.annotations.NullMarked;
