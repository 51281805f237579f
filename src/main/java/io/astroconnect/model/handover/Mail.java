package io.astroconnect.model.handover;

/** A mail to the customer, as plain text. */
public record Mail(String subject, String body) {

  /** Subject and body as one text, for a ticket. */
  public String text() {
    return subject + "\n\n" + body;
  }
}
