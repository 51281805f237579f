/**
 * Keeps the world while the stand-ins run: one change at a time, each on disk before it is
 * answered; beside it what lasts only as long as the process, faults and counts.
 *
 * <p>May import {@code sandbox.world}, {@code model.net} and Jackson.
 */
@NullMarked
package io.astroconnect.sandbox.keep;

import org.jspecify.annotations.NullMarked;
