package io.astroconnect.model.handover;

import java.util.List;

/**
 * All that the customer has to do, in one form, as one text.
 *
 * @param text "" if nothing is left for them
 * @param values what was filled in, so that it can be shown as such
 */
public record Sheet(Language language, String text, List<String> values) {
  public Sheet {
    values = List.copyOf(values);
  }
}
