/**
 * Ports to the clouds, in the model's words. Adapters stand in sub-packages, one per cloud.
 *
 * <p>May import the model and task; never an SDK or an adapter. Every call blocks, honours
 * interrupts, and fails with {@link io.astroconnect.cloud.CloudException} alone.
 */
@NullMarked
package io.astroconnect.cloud;

import org.jspecify.annotations.NullMarked;
