/**
 * What the product knows and decides, as records, sealed states and pure functions.
 *
 * <p>May import java.base and JSpecify alone ({@code model.net} also the ipaddress library): no
 * clocks, no JavaFX, no SDK, no JDBC, no JSON, no logging.
 */
@NullMarked
package io.astroconnect.model;

import org.jspecify.annotations.NullMarked;
