package io.astroconnect.model.cluster;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import java.util.Locale;

/** How a cluster is shared. Standard clusters serve several customers and cannot be peered. */
public enum ClusterType {
  DEDICATED,
  HYBRID,
  STANDARD;

  /**
   * Reads it; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#CLUSTER_TYPE}
   */
  public static ClusterType parse(String text) {
    try {
      return valueOf(Pasted.trim(text).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new InvalidValueException(Rule.CLUSTER_TYPE, Pasted.trim(text));
    }
  }
}
