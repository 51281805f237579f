package io.astroconnect.cloud.gcp;

import com.google.api.gax.core.CredentialsProvider;
import com.google.auth.Credentials;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ImpersonatedCredentials;
import java.io.IOException;
import java.util.List;

/**
 * Signs in with application default credentials (Google, "How Application Default Credentials
 * works"), as another account if the workspace says so. The libraries read them when they are
 * needed and renew them in memory.
 *
 * @param impersonate a service account's e-mail, "" for none
 */
record GcpSignIn(String impersonate) implements CredentialsProvider {
  /** What renews them. */
  static final String COMMAND = "gcloud auth application-default login";

  private static final List<String> SCOPES =
      List.of("https://www.googleapis.com/auth/cloud-platform");
  private static final int SECONDS = 3600;

  @Override
  public Credentials getCredentials() throws IOException {
    GoogleCredentials own = GoogleCredentials.getApplicationDefault().createScoped(SCOPES);
    return impersonate.isEmpty()
        ? own
        : ImpersonatedCredentials.create(own, impersonate, List.of(), SCOPES, SECONDS);
  }
}
