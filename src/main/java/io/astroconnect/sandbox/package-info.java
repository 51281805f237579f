/**
 * The sandbox: stand-ins on loopback that speak EC2's and STS's wire protocol, with simulated
 * customers, so that the real SDK works against them unchanged.
 *
 * <p>May import {@code model.net}, the JDK's HTTP server, Jackson and slf4j. Must not import {@code
 * cloud.*}: both sides would share a bug. Imported by {@code launch} alone; binds nothing but
 * loopback.
 */
@NullMarked
package io.astroconnect.sandbox;

import org.jspecify.annotations.NullMarked;
