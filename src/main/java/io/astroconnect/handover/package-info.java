/**
 * Makes the texts that we hand over: a peering's checklist becomes commands and mails, a recipe and
 * a cluster become statements.
 *
 * <p>May import the model, the words, and the template library. Templates and recipes are files
 * beside the classes. Whatever a value is, it cannot break out of its place: see {@link Escaping}.
 */
@NullMarked
package io.astroconnect.handover;

import org.jspecify.annotations.NullMarked;
