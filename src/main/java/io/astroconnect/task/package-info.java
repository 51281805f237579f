/**
 * Work in the background: a job has a title, progress, cancel, and exactly one outcome.
 *
 * <p>Knows neither JavaFX nor the model.
 */
@NullMarked
package io.astroconnect.task;

import org.jspecify.annotations.NullMarked;
