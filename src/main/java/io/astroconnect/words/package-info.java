/**
 * The sentences that people read, made from the model's codes. All of them stand in one bundle,
 * {@code words.properties}; its head says how a sentence is written.
 *
 * <p>May import the model alone. May be imported by handover, report, cli, ui and launch.
 */
@NullMarked
package io.astroconnect.words;

import org.jspecify.annotations.NullMarked;
