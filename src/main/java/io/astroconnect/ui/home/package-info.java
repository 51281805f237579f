/**
 * What needs a person now, over all connections, the most urgent first.
 *
 * <p>May import {@code ui.fx}, {@code ui.state}, services, the model, {@code task} and {@code
 * words}; no other feature. View-models know no scene, stage or FXML.
 */
@NullMarked
package io.astroconnect.ui.home;

import org.jspecify.annotations.NullMarked;
