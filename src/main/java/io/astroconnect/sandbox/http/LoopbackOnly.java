package io.astroconnect.sandbox.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps web pages out: a page that rebinds its name to 127.0.0.1 sends that name as Host, and one
 * that posts across sites sends an Origin. Neither an SDK nor the command line does.
 */
final class LoopbackOnly {
  private static final Pattern HOST =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

  private LoopbackOnly() {}

  /** A sentence that says why the request is refused, if it is. */
  static Optional<String> objection(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    String host = headers.getFirst("Host");
    if (host == null || !HOST.matcher(host).matches()) {
      return Optional.of("This server answers requests for 127.0.0.1 and localhost alone");
    }
    if (headers.containsKey("Origin")) {
      return Optional.of("This server does not answer web pages");
    }
    return Optional.empty();
  }
}
