/**
 * The clusters: finding one, its addresses to copy, its connections and deployments, and adding
 * one.
 *
 * <p>May import {@code ui.fx}, {@code ui.state}, services, the model, {@code task} and {@code
 * words}; no other feature. View-models know no scene, stage or FXML.
 */
@NullMarked
package io.astroconnect.ui.clusters;

import org.jspecify.annotations.NullMarked;
