/**
 * The stand-in for EC2: one class an action, each {@code (World, Call, Instant) → Outcome}, after
 * the Amazon EC2 API reference of 2016-11-15.
 *
 * <p>May import {@code sandbox.aws}, {@code sandbox.wire}, {@code sandbox.world} and {@code
 * model.net}.
 */
@NullMarked
package io.astroconnect.sandbox.ec2;

import org.jspecify.annotations.NullMarked;
