/**
 * The Google service accounts that deployments act as: how they are named, what can be wrong with a
 * name, the IAM policies in which they are given roles, and the plan of a grant.
 *
 * <p>May import the model alone. Terms are those of Google's IAM documentation.
 */
@NullMarked
package io.astroconnect.model.identity;

import org.jspecify.annotations.NullMarked;
