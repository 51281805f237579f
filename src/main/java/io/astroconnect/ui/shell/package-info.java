/**
 * The window's frame: workspace band, rail, search, status bar, and the screens that it is given.
 *
 * <p>Knows no feature: it is handed a list of {@link io.astroconnect.ui.fx.Screen}.
 */
@NullMarked
package io.astroconnect.ui.shell;

import org.jspecify.annotations.NullMarked;
