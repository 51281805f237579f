/**
 * What the stand-ins hold: accounts, networks, peerings and customers, as one immutable {@link
 * io.astroconnect.sandbox.world.World} that moves through time by pure functions.
 *
 * <p>May import {@code model} and java.base; no clock, no file, no wire format.
 */
@NullMarked
package io.astroconnect.sandbox.world;

import org.jspecify.annotations.NullMarked;
