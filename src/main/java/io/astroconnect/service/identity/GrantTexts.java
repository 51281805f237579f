package io.astroconnect.service.identity;

import io.astroconnect.handover.GrantHandover;
import io.astroconnect.model.handover.Form;
import io.astroconnect.model.identity.GrantIntent;

/** What the customer gets to give roles themselves. Asks nobody. */
public final class GrantTexts {
  private final GrantHandover handover = new GrantHandover();

  /** The text in a form: gcloud, Terraform or the console. */
  public String text(GrantIntent intent, Form form) {
    return handover.text(intent, form);
  }
}
