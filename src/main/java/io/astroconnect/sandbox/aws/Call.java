package io.astroconnect.sandbox.aws;

import io.astroconnect.sandbox.wire.Parameters;

/** One request: its action, parameters, caller, and the region it was signed for. */
public record Call(String action, Parameters parameters, Caller caller, String region) {

  /**
   * A parameter that must be there.
   *
   * @throws Refused MissingParameter
   */
  public String required(String name) {
    return parameters.get(name).orElseThrow(() -> Refused.missing(name));
  }

  /**
   * A parameter that is {@code true} or {@code false}; false if it is absent.
   *
   * @throws Refused InvalidParameterValue
   */
  public boolean flag(String name) {
    return parameters.get(name).map(value -> bool(name, value)).orElse(false);
  }

  public static boolean bool(String name, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw Refused.invalid("Invalid value '" + value + "' for " + name + ": not a boolean");
    };
  }
}
