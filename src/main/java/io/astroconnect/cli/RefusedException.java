package io.astroconnect.cli;

/** Something was refused; the message is the sentence to read. Exit status 1. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String sentence) {
    super(sentence);
  }
}
