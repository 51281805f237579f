/**
 * Conditions of IAM bindings as they are typed, read by the parser of their language, CEL.
 *
 * <p>May import the model, and {@code dev.cel}. Asks nobody.
 */
@NullMarked
package io.astroconnect.intake.condition;

import org.jspecify.annotations.NullMarked;
