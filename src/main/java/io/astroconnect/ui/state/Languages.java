package io.astroconnect.ui.state;

import io.astroconnect.ui.fx.Language;

/** How a text of the model's languages is coloured. */
public final class Languages {
  private Languages() {}

  /** The colours of a language; what has none is plain. */
  public static Language of(io.astroconnect.model.handover.Language written) {
    return switch (written) {
      case SHELL -> Language.SHELL;
      case SQL -> Language.SQL;
      case JSON -> Language.JSON;
      case HCL -> Language.TERRAFORM;
      case PLAIN, YAML, XML -> Language.PLAIN;
    };
  }
}
