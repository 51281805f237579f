package io.astroconnect.cloud.gcp;

import com.google.api.gax.core.CredentialsProvider;
import com.google.auth.Credentials;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ImpersonatedCredentials;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signs in with application default credentials (Google, "How Application Default Credentials
 * works"), as another account if the workspace says so. The libraries read them when they are
 * needed and renew them in memory.
 */
final class GcpSignIn implements CredentialsProvider {
  /** What renews them. */
  static final String COMMAND = "gcloud auth application-default login";

  private static final List<String> SCOPES =
      List.of("https://www.googleapis.com/auth/cloud-platform");
  private static final int SECONDS = 3600;

  private final String impersonate;
  private final Own own;
  private final @Nullable URI tokens;

  /** The person's own credentials. */
  interface Own {
    GoogleCredentials read() throws IOException;
  }

  /**
   * By application default credentials.
   *
   * @param impersonate a service account's e-mail, "" for none
   */
  GcpSignIn(String impersonate) {
    this(impersonate, GoogleCredentials::getApplicationDefault, null);
  }

  /**
   * By other credentials.
   *
   * @param tokens where tokens of the account are made in place of Google's address, or null
   */
  GcpSignIn(String impersonate, Own own, @Nullable URI tokens) {
    this.impersonate = impersonate;
    this.own = own;
    this.tokens = tokens;
  }

  @Override
  public Credentials getCredentials() throws IOException {
    return new Renewed(this::read);
  }

  private GoogleCredentials read() throws IOException {
    GoogleCredentials person = own.read().createScoped(SCOPES);
    if (impersonate.isEmpty()) {
      return person;
    }
    ImpersonatedCredentials.Builder account =
        ImpersonatedCredentials.newBuilder()
            .setSourceCredentials(person)
            .setTargetPrincipal(impersonate)
            .setDelegates(List.of())
            .setScopes(SCOPES)
            .setLifetime(SECONDS);
    return (tokens == null ? account : account.setIamEndpointOverride(tokens.toString())).build();
  }
}
