/**
 * What the customer gets to paste: commands made of a checklist by templates, every value escaped
 * for the language it goes into.
 *
 * <p>May import the model, words and the template library.
 */
@NullMarked
package io.astroconnect.handover;

import org.jspecify.annotations.NullMarked;
