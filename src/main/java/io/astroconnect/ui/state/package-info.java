/**
 * How the model's states look: one place that gives each its word, icon and tone.
 *
 * <p>May import {@code ui.fx}, the model and {@code words}; never a service or a feature.
 */
@NullMarked
package io.astroconnect.ui.state;

import org.jspecify.annotations.NullMarked;
