/**
 * The sandbox's panel: what its customers do, its clock, drift, and trouble with the clouds.
 *
 * <p>May import {@code ui.fx}, {@code ui.state}, services, the model, {@code task} and {@code
 * words}; no other feature. View-models know no scene, stage or FXML.
 */
@NullMarked
package io.astroconnect.ui.sandbox;

import org.jspecify.annotations.NullMarked;
