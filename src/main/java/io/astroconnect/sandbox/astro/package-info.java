/**
 * The Astro API v1's lists of clusters and deployments, as its reference describes them.
 *
 * <p>May import the world, its keeping, HTTP and Jackson.
 */
@NullMarked
package io.astroconnect.sandbox.astro;

import org.jspecify.annotations.NullMarked;
