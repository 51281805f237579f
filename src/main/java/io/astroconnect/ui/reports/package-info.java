/**
 * Reports: what they are about, how they will look, and writing them.
 *
 * <p>May import {@code ui.fx}, {@code ui.state}, services, the model, {@code task} and {@code
 * words}; no other feature. View-models know no scene, stage or FXML.
 */
@NullMarked
package io.astroconnect.ui.reports;

import org.jspecify.annotations.NullMarked;
