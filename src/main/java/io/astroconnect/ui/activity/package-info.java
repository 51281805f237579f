/**
 * The log of every call and deed, page by page.
 *
 * <p>May import {@code ui.fx}, {@code ui.state}, services, the model, {@code task} and {@code
 * words}; no other feature. View-models know no scene, stage or FXML.
 */
@NullMarked
package io.astroconnect.ui.activity;

import org.jspecify.annotations.NullMarked;
