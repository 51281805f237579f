/**
 * The stand-in for STS, after the AWS Security Token Service API reference of 2011-06-15.
 *
 * <p>May import {@code sandbox.aws}, {@code sandbox.http}, {@code sandbox.wire} and {@code
 * sandbox.world}.
 */
@NullMarked
package io.astroconnect.sandbox.sts;

import org.jspecify.annotations.NullMarked;
