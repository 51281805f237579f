package io.astroconnect.model.allowlist;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.cluster.Cluster;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that only the customer knows and may tell us.
 *
 * @param placeholder what stands in its place until then, such as {@code <POLICY>}
 * @param usual what stands there instead where there is a usual value, such as a port; or ""
 * @param form what a value has to match; "" for any text on one line
 * @param example a value of that form, or ""
 * @param cases the ids of the cases in which it matters; empty for all
 * @param recovery true if it matters to a cluster with a recovery region alone
 */
public record Field(
    ServiceId service,
    String id,
    String placeholder,
    String usual,
    String form,
    String example,
    List<String> cases,
    boolean recovery) {
  /** Names of services' objects are at most this long: Snowflake's, the shortest of all. */
  private static final int LONGEST = 255;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  public Field {
    cases = List.copyOf(cases);
  }

  boolean matters(String chosen, Cluster cluster) {
    return (chosen.isEmpty() || cases.isEmpty() || cases.contains(chosen))
        && (!recovery || cluster.recovers());
  }

  /**
   * Takes over what was typed, without what nobody sees around it; "" for nothing.
   *
   * @throws InvalidValueException {@link Rule#PLAIN_NAME} with this field's id as its detail, or
   *     {@link Rule#FIELD_FORM} with an example
   */
  public String check(String typed) {
    String value = Pasted.trim(typed);
    if (UNSEEN.matcher(value).find() || value.length() > LONGEST) {
      throw new InvalidValueException(Rule.PLAIN_NAME, value, id);
    }
    if (!value.isEmpty() && !form.isEmpty() && !value.matches(form)) {
      throw new InvalidValueException(Rule.FIELD_FORM, value, example);
    }
    return value;
  }

  /** The key of its label in the bundle. */
  public String key() {
    return "recipe." + service + ".field." + id;
  }
}
