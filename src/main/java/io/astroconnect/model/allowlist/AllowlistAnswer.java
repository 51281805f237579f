package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.Reason;

/** What there is to say about letting a cluster into a service. */
public sealed interface AllowlistAnswer permits Statement, AllowlistAnswer.NotPossible {

  /** No allowlist can work, and why; the sentence offers another way. */
  record NotPossible(Reason reason) implements AllowlistAnswer {}
}
