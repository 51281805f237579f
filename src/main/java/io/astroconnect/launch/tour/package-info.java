/**
 * The tour: the main job in the sandbox, done with the window's own controls and read from its
 * scene, for where there is no display.
 *
 * <p>Is given an open window and a second look at the same home; opens neither. May use every room
 * but the rest of {@code launch}.
 */
@NullMarked
package io.astroconnect.launch.tour;

import org.jspecify.annotations.NullMarked;
