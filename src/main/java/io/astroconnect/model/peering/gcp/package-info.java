/**
 * VPC Network Peerings of Google Cloud: what is asked, what Compute Engine says, and the planner
 * that makes a checklist of the two.
 *
 * <p>Outside this package and the Google adapter no class names a state of a peering. Terms are
 * those of the Compute Engine API reference ({@code networks}) and the guide "VPC Network Peering".
 */
@NullMarked
package io.astroconnect.model.peering.gcp;

import org.jspecify.annotations.NullMarked;
