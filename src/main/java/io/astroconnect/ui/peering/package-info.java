/**
 * Peerings: the list, one peering's steps and its next action, and the form for a new one.
 *
 * <p>May import the kit, {@code ui.state}, services, the model, {@code task} and {@code words};
 * never another feature.
 */
@NullMarked
package io.astroconnect.ui.peering;

import org.jspecify.annotations.NullMarked;
