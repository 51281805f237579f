/**
 * The first world: read from {@code seed.json}, with the networks' inner parts laid out by rule.
 *
 * <p>May import {@code sandbox.world}, {@code model.net} and Jackson.
 */
@NullMarked
package io.astroconnect.sandbox.seed;

import org.jspecify.annotations.NullMarked;
