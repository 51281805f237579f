package io.astroconnect.model.allowlist;

import io.astroconnect.model.handover.Language;
import java.util.List;

/**
 * A part of a statement.
 *
 * @param number from 1
 * @param verified false if its syntax was not seen in the service's documentation
 * @param values what was filled in, so that it can be shown as such
 */
public record StatementStep(
    int number,
    Kind kind,
    Effect effect,
    Language language,
    String text,
    boolean verified,
    List<String> values) {
  public StatementStep {
    values = List.copyOf(values);
  }

  /** What a step is for. */
  public enum Kind {
    READ,
    WRITE,
    CHECK,
    /** Run in a task of the cluster, not where the service is looked after. */
    AIRFLOW_CHECK,
    ENFORCE
  }
}
