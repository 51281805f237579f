/**
 * The look and the reusable controls of the window, and its ways to the FX thread.
 *
 * <p>May use JavaFX, ControlsFX, AtlantaFX, Ikonli and the room {@code task}. Knows no service and
 * no feature.
 */
@NullMarked
package io.astroconnect.ui.fx;

import org.jspecify.annotations.NullMarked;
