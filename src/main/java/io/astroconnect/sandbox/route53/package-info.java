/**
 * The stand-in for Route 53, after the Amazon Route 53 API reference of 2013-04-01: the
 * associations of private hosted zones with networks.
 *
 * <p>May import {@code sandbox.aws}, {@code sandbox.http}, {@code sandbox.wire} and {@code
 * sandbox.world}.
 */
@NullMarked
package io.astroconnect.sandbox.route53;

import org.jspecify.annotations.NullMarked;
