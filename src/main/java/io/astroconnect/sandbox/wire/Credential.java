package io.astroconnect.sandbox.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The credential scope of a Signature Version 4 header (IAM user guide, "Elements of an AWS API
 * request signature"). The signature itself is not checked: there is no secret to check it with.
 */
public record Credential(String accessKey, String date, String region, String service) {
  private static final Pattern HEADER =
      Pattern.compile(
          "AWS4-HMAC-SHA256 +Credential=([\\w-]+)/(\\d{8})/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request"
              + " *, *SignedHeaders=[\\w;-]+ *, *Signature=[0-9a-f]{64}");

  /** The scope, empty if the header is there but is not a whole Signature Version 4 header. */
  public static Optional<Credential> parse(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    Matcher match = HEADER.matcher(header.strip());
    return match.matches()
        ? Optional.of(
            new Credential(match.group(1), match.group(2), match.group(3), match.group(4)))
        : Optional.empty();
  }
}
