package io.astroconnect.sandbox.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A whole request. */
public record Ask(String method, URI uri, @Nullable String authorization, String body) {
  public String query() {
    String query = uri.getRawQuery();
    return query == null ? "" : query;
  }
}
