package io.astroconnect.ui.fx;

import java.util.function.Supplier;

/**
 * A screen of the rail, made when it is first opened, or soon after the window stands: the rail
 * shows its count.
 *
 * @param id such as {@code peering}; its name stands in the bundle under {@code screen.} and the id
 * @param icon a Feather icon's code, such as {@code fth-link}
 * @param bottom true if it stands at the foot of the rail
 */
public record Screen(String id, String icon, boolean bottom, Supplier<ScreenView> factory) {}
