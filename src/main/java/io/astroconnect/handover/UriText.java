package io.astroconnect.handover;

import java.nio.charset.StandardCharsets;

/** A part of a URI (RFC 3986): all but the unreserved characters are percent-encoded UTF-8. */
final class UriText {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private UriText() {}

  static String of(String value) {
    StringBuilder out = new StringBuilder(value.length());
    for (byte part : value.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(part) >= 0) {
        out.append((char) part);
      } else {
        out.append(String.format("%%%02X", part & 0xff));
      }
    }
    return out.toString();
  }
}
