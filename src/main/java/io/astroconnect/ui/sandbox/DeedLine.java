package io.astroconnect.ui.sandbox;

import io.astroconnect.model.practice.Deed;

/**
 * Something that can be done, or not now.
 *
 * @param id of its button, such as {@code accept}
 * @param says what happens then, or why it cannot be done
 * @param button its verb
 */
record DeedLine(String id, String title, String says, String button, Deed deed, boolean can) {}
