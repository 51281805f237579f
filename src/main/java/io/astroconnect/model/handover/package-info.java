/**
 * What we give the customer: texts that do a step of theirs, and mails.
 *
 * <p>May import the model alone. The texts are made by the room {@code handover}; the records stand
 * here so that a window and the command line can show them.
 */
@NullMarked
package io.astroconnect.model.handover;

import org.jspecify.annotations.NullMarked;
