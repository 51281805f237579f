/**
 * The control endpoint: JSON over HTTP for what no cloud offers: the catalogue, the clock, acting
 * as a customer, faults and counts.
 *
 * <p>May import {@code sandbox.world}, {@code sandbox.keep}, {@code sandbox.http}, {@code
 * model.net} and Jackson.
 */
@NullMarked
package io.astroconnect.sandbox.control;

import org.jspecify.annotations.NullMarked;
