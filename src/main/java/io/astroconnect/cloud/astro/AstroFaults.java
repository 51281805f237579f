package io.astroconnect.cloud.astro;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Fault.Where;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says what the Astro API answers in our own few words. Its errors are {@code {statusCode, message,
 * requestId, fieldErrors[]}}.
 *
 * @param organization its id
 * @param call the API's operation name
 */
record AstroFaults(String organization, String call) {
  static final String SIGN_IN = "export " + AstroToken.VARIABLE + "=…";

  /** A page of a proxy instead of an answer is not quoted whole. */
  private static final int LONGEST = 300;

  /**
   * A refusal.
   *
   * @param body as far as it is JSON
   * @param header the request's id as a header gives it, or ""
   */
  CloudException refused(int status, JsonNode body, String header) {
    String id = clean(body.path("requestId").asText(header));
    Where where = new Where(organization, "", call, id);
    return new CloudException(fault(status, where, message(body)));
  }

  private static Fault fault(int status, Where where, String said) {
    return switch (status) {
      case 401 -> new Fault.NeedsSignIn(where, SIGN_IN);
      case 403 -> new Fault.NotAllowed(where, said);
      case 404 -> new Fault.NotFound(where, said);
      case 409 -> new Fault.Conflict(where, "409", said);
      case 429 -> new Fault.Throttled(where);
      default ->
          status >= 500 || Retry.passing(status)
              ? new Fault.Unreachable(where, sentence("status " + status, said))
              : new Fault.Invalid(where, Integer.toString(status), said);
    };
  }

  private static String sentence(String first, String then) {
    return then.isEmpty() ? first : first + ": " + then;
  }

  /** What the API says, and of which field. */
  private static String message(JsonNode body) {
    Stream<String> fields =
        body.path("fieldErrors")
            .valueStream()
            .map(
                error ->
                    sentence(error.path("field").asText(""), error.path("message").asText("")));
    List<String> all =
        Stream.concat(Stream.of(body.path("message").asText("")), fields)
            .map(AstroFaults::clean)
            .filter(text -> !text.isEmpty())
            .toList();
    return String.join(", ", all);
  }

  /** On one line and short; a full stop at its end would stand twice. */
  private static String clean(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().replaceAll("\\.+$", "");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  CloudException noToken() {
    return new CloudException(new Fault.NeedsSignIn(where(), SIGN_IN));
  }

  /** The token stays here. */
  CloudException redirected(String host) {
    String to = host.isEmpty() ? "another address" : host;
    return new CloudException(
        new Fault.Unreachable(
            where(), "it answers with a redirect to " + to + ", which is not followed"));
  }

  CloudException silent(Throwable cause) {
    String said = clean(String.valueOf(cause.getMessage() == null ? "" : cause.getMessage()));
    return new CloudException(
        new Fault.Unreachable(where(), said.isEmpty() ? "The connection failed" : said), cause);
  }

  CloudException late() {
    return new CloudException(new Fault.Unreachable(where(), "it took too long"));
  }

  CloudException notJson(Throwable cause) {
    return new CloudException(
        new Fault.Unreachable(where(), "the answer is none of the Astro API's"), cause);
  }

  CloudException stopped(InterruptedException stopped) {
    Thread.currentThread().interrupt();
    return new CloudException(
        new Fault.Unreachable(where(), "stopped before Astro answered"), stopped);
  }

  private Where where() {
    return new Where(organization, "", call, "");
  }
}
