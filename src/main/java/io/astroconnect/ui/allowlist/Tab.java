package io.astroconnect.ui.allowlist;

/** What is shown of a service. */
enum Tab {
  STATEMENT,
  AIRFLOW,
  MAIL
}
