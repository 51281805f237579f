/**
 * Files of clusters, CSV and JSON: reading them row by row, and writing what comes back identical.
 *
 * <p>May import the model and Jackson.
 */
@NullMarked
package io.astroconnect.intake.clusters;

import org.jspecify.annotations.NullMarked;
