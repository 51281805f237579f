/**
 * The Google service accounts that deployments act as: how they are named, and what can be wrong
 * with a name.
 *
 * <p>May import the model alone. Terms are those of Google's IAM documentation.
 */
@NullMarked
package io.astroconnect.model.identity;

import org.jspecify.annotations.NullMarked;
