/**
 * Names of deployments' Google service accounts, as they are typed.
 *
 * <p>May import {@code ui.fx}, services, the model, {@code task} and {@code words}; no other
 * feature. View-models know no scene, stage or FXML.
 */
@NullMarked
package io.astroconnect.ui.identities;

import org.jspecify.annotations.NullMarked;
