/**
 * The shape that every connection shares: facts, steps, reasons, and the state that follows.
 *
 * <p>Words are made from codes at the edge, never here.
 */
@NullMarked
package io.astroconnect.model.checklist;

import org.jspecify.annotations.NullMarked;
