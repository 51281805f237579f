package io.astroconnect.ui.sandbox;

import io.astroconnect.ui.fx.Look;

/**
 * A peering of the sandbox in the list.
 *
 * @param id the sandbox's
 */
record PeeringRow(String id, Look look, String title) {}
