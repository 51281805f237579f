/**
 * The screen of allowlists: what a service’s owner runs to let a cluster in.
 *
 * <p>May import the kit, services, model, task and words; no other feature. The view-model knows no
 * scene.
 */
@NullMarked
package io.astroconnect.ui.allowlist;

import org.jspecify.annotations.NullMarked;
