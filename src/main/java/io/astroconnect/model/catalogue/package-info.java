/**
 * The forms of what a person types of a cluster. Apart from {@code model.cluster}, as the forms of
 * accounts, projects and VPCs belong to rooms that know clusters.
 *
 * <p>May import the model only.
 */
@NullMarked
package io.astroconnect.model.catalogue;

import org.jspecify.annotations.NullMarked;
