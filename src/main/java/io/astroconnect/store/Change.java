package io.astroconnect.store;

/** What kind of thing changed; listeners read again what they show of it. */
public enum Change {
  CLUSTERS,
  PEERINGS,
  GRANTS,
  ALLOWLISTS,
  FACTS,
  ACTIVITIES,
  PREFERENCES
}
