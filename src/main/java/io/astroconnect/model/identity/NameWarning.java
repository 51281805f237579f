package io.astroconnect.model.identity;

import io.astroconnect.model.checklist.ReasonCode;
import java.util.Locale;

/** What can be wrong with a service account's name; arguments in brackets. */
public enum NameWarning implements ReasonCode {
  /** Without a project there is no e-mail. */
  NO_PROJECT,
  /** Without a namespace there is no name. */
  NO_NAMESPACE,
  /** No project of Google's has such an id. [project] */
  IMPOSSIBLE_PROJECT,
  /** A namespace has lower-case letters, digits and hyphens. [the characters that it has not] */
  IMPOSSIBLE_CHARACTERS,
  /** A namespace neither begins nor ends with a hyphen. [namespace] */
  IMPOSSIBLE_ENDS,
  /** A namespace has 63 characters at the most. [its length] */
  IMPOSSIBLE_LENGTH,
  /**
   * The cut leaves a hyphen at the end, which Google's rule for ids does not allow. [account id]
   */
  TRAILING_HYPHEN,
  /** Another namespace of the project is cut to the same name. [the other, length of the part] */
  COLLISION,
  /** The Astro API reports another account, and that one counts. [reported account] */
  REPORTED_DIFFERS;

  /** The name in documents and on the command line, such as {@code trailing-hyphen}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String key() {
    return "identity." + code();
  }
}
