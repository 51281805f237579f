package io.astroconnect.model.allowlist;

import io.astroconnect.model.handover.Language;

/** How Airflow is told of a service: a text with placeholders where secrets go. */
public record EndpointText(Kind kind, Language language, String text) {

  /** Where the text goes. */
  public enum Kind {
    /** An environment variable that holds JSON. */
    JSON,
    /** The same as a URI. */
    URI,
    /** A command of the Astro CLI that sets the variable. */
    ASTRO_CLI,
    /** The fields of Airflow's own form. */
    AIRFLOW_UI
  }
}
