package io.astroconnect.cloud.gcp;

import com.google.auth.Credentials;
import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that are read anew once the sign-in has ended: the clients keep theirs for as long as
 * they live, and whoever signs in again does so outside, into a file. Kept in memory only.
 */
final class Renewed extends Credentials {
  private static final long serialVersionUID = 1L;

  private final transient GcpSignIn.Own reading;
  private final transient AtomicReference<GoogleCredentials> now;

  /** With those that can be read now. */
  Renewed(GcpSignIn.Own reading) throws IOException {
    this.reading = reading;
    this.now = new AtomicReference<>(reading.read());
  }

  @Override
  public Map<String, List<String>> getRequestMetadata(@Nullable URI uri) throws IOException {
    GoogleCredentials used = now.get();
    try {
      return used.getRequestMetadata(uri);
    } catch (IOException refused) {
      if (!GcpFaults.ended(refused)) {
        throw refused;
      }
      return again(used).getRequestMetadata(uri);
    }
  }

  /** Many calls find out at once that the sign-in ended: the first that read is taken. */
  private GoogleCredentials again(GoogleCredentials used) throws IOException {
    now.compareAndSet(used, reading.read());
    return now.get();
  }

  @Override
  public String getAuthenticationType() {
    return now.get().getAuthenticationType();
  }

  @Override
  public String getUniverseDomain() throws IOException {
    return now.get().getUniverseDomain();
  }

  @Override
  public boolean hasRequestMetadata() {
    return now.get().hasRequestMetadata();
  }

  @Override
  public boolean hasRequestMetadataOnly() {
    return now.get().hasRequestMetadataOnly();
  }

  @Override
  public void refresh() throws IOException {
    now.get().refresh();
  }
}
