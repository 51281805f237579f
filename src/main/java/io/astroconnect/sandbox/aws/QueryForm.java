package io.astroconnect.sandbox.aws;

import io.astroconnect.sandbox.http.Ask;
import io.astroconnect.sandbox.wire.Parameters;

/** Requests of the query protocol: a form whose parameter {@code Action} says what is asked. */
public final class QueryForm {

  private QueryForm() {}

  /**
   * Reads a request.
   *
   * @throws Refused it is no form, or names no action
   */
  public static Service.Asked read(Ask ask) {
    Parameters parameters = parameters(ask);
    String action =
        parameters
            .get("Action")
            .orElseThrow(() -> new Refused("MissingAction", "The request is missing an action."));
    return new Service.Asked(action, parameters);
  }

  private static Parameters parameters(Ask ask) {
    try {
      return Parameters.parse(ask.method().equals("GET") ? ask.query() : ask.body());
    } catch (IllegalArgumentException malformed) {
      throw new Refused("MalformedQueryString", "The query string contains a syntax error.");
    }
  }
}
