package io.astroconnect.sandbox.http;

import java.util.Map;

/**
 * A whole answer.
 *
 * @param headers beside its type and request id
 */
public record Reply(
    int status, String contentType, String body, String requestId, Map<String, String> headers) {
  public Reply {
    headers = Map.copyOf(headers);
  }

  public Reply(int status, String contentType, String body, String requestId) {
    this(status, contentType, body, requestId, Map.of());
  }
}
