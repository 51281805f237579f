/**
 * Allowlists of data services: which addresses a service has to let in, and what its owner runs for
 * it.
 *
 * <p>May import the model alone. How each service wants it stands in the recipes of the room {@code
 * handover}.
 */
@NullMarked
package io.astroconnect.model.allowlist;

import org.jspecify.annotations.NullMarked;
