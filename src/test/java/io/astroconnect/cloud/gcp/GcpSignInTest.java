package io.astroconnect.cloud.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.auth.Credentials;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.UserCredentials;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Signing in over a loopback stand-in of Google's token endpoints. */
@Timeout(60)
class GcpSignInTest {
  private static final PeerNetwork OURS =
      PeerNetwork.ofUrl("projects/astro-corvus-prod/global/networks/default").orElseThrow();
  private static final String SUPPORT = "support@astro-tools.iam.gserviceaccount.com";

  /** Nothing listens there: whoever gets so far has signed in. */
  private static final URI BEHIND = URI.create("https://127.0.0.1:1");

  private ScriptedCompute tokens;

  @BeforeEach
  void open() throws Exception {
    tokens = new ScriptedCompute();
  }

  @AfterEach
  void close() {
    tokens.close();
  }

  /** Credentials of a key, as a file that gcloud writes has them. */
  private GoogleCredentials own() throws IOException {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(2048);
      String key =
          Base64.getEncoder().encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
      String file =
          """
          {"type":"service_account","project_id":"astro-tools","private_key_id":"1",\
          "private_key":"-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n",\
          "client_email":"me@astro-tools.iam.gserviceaccount.com","client_id":"1",\
          "token_uri":"%s/token"}\
          """
              .formatted(key, tokens.uri());
      return GoogleCredentials.fromStream(
          new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private Fault asked(GcpSignIn.Own own) {
    try (GcpClients clients =
        new GcpClients(new GcpEndpoints(null, null, BEHIND), new GcpSignIn("", own, null))) {
      return catchThrowableOfType(
              CloudException.class,
              () -> new GcpPeerNetworks(clients, InstantSource.system()).network(OURS))
          .fault();
    }
  }

  private static void saysHowToSignIn(Fault fault) {
    assertThat(fault)
        .isInstanceOfSatisfying(
            Fault.NeedsSignIn.class,
            needs ->
                assertThat(needs.command()).isEqualTo("gcloud auth application-default login"));
    assertThat(fault.where().account()).isEqualTo("astro-corvus-prod");
  }

  @Test
  void withoutCredentialsItSaysHowToSignIn() {
    saysHowToSignIn(
        asked(
            () -> {
              throw new IOException("Your default credentials were not found.");
            }));
  }

  @Test
  void anEndedSignInSaysHowToSignInAgain() {
    tokens.always(
        _ ->
            new ScriptedCompute.Answer(
                400, "{\"error\":\"invalid_grant\",\"error_description\":\"Token expired.\"}"));
    saysHowToSignIn(asked(this::own));
  }

  @Test
  void whoSignsInAgainGoesOnWithTheSameClients() {
    AtomicBoolean again = new AtomicBoolean();
    AtomicInteger reads = new AtomicInteger();
    tokens.always(
        _ ->
            again.get()
                ? token()
                : new ScriptedCompute.Answer(400, "{\"error\":\"invalid_grant\"}"));
    GcpSignIn signIn =
        new GcpSignIn(
            "",
            () -> {
              reads.incrementAndGet();
              return own();
            },
            null);
    try (GcpClients clients = new GcpClients(new GcpEndpoints(null, null, BEHIND), signIn)) {
      GcpPeerNetworks networks = new GcpPeerNetworks(clients, InstantSource.system());
      saysHowToSignIn(fault(networks));
      int before = reads.get();
      again.set(true);
      assertThat(fault(networks))
          .as("nobody listens behind the sign-in")
          .isInstanceOf(Fault.Unreachable.class);
      assertThat(reads.get()).as("the file is read again").isBetween(before, before + 1);
    }
  }

  private static Fault fault(GcpPeerNetworks networks) {
    return catchThrowableOfType(CloudException.class, () -> networks.network(OURS)).fault();
  }

  @Test
  void whoHasSignedInAsSomebodyElseIsTaken() throws Exception {
    tokens.then(new ScriptedCompute.Answer(400, "{\"error\":\"invalid_grant\"}"), token());
    Deque<String> files = new ArrayDeque<>(List.of("old", "new"));
    Credentials signedIn =
        new GcpSignIn("", () -> person(files.size() > 1 ? files.pop() : files.peek()), null)
            .getCredentials();
    assertThat(signedIn.getRequestMetadata(URI.create("https://example.com/")))
        .containsEntry("Authorization", List.of("Bearer mine"));
    assertThat(tokens.asked.getFirst()).contains("refresh_token=old");
    assertThat(tokens.asked.getLast()).contains("refresh_token=new");
  }

  /** Credentials of a person, as gcloud keeps them. */
  private GoogleCredentials person(String refresh) {
    return UserCredentials.newBuilder()
        .setClientId("c")
        .setClientSecret("s")
        .setRefreshToken(refresh)
        .setTokenServerUri(tokens.uri().resolve("/token"))
        .build();
  }

  @Test
  void aTokenEndpointThatIsAwayIsNotAnEndedSignIn() {
    tokens.always(_ -> new ScriptedCompute.Answer(503, "{}"));
    assertThat(asked(this::own)).isInstanceOf(Fault.Unreachable.class);
  }

  @Test
  void whoIsSignedInGetsBeyondTheSignIn() {
    tokens.always(_ -> token());
    assertThat(asked(this::own)).isInstanceOf(Fault.Unreachable.class);
    assertThat(tokens.asked).isNotEmpty().allMatch(one -> one.startsWith("POST /token"));
  }

  private static ScriptedCompute.Answer token() {
    return ScriptedCompute.ok(
        "{\"access_token\":\"mine\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
  }

  private GcpSignIn impersonating() {
    return new GcpSignIn(
        SUPPORT, this::own, tokens.uri().resolve("/" + SUPPORT + ":generateAccessToken"));
  }

  @Test
  void theAccountOfTheWorkspaceIsActedAs() throws Exception {
    tokens.then(
        token(),
        ScriptedCompute.ok("{\"accessToken\":\"theirs\",\"expireTime\":\"2099-01-01T00:00:00Z\"}"));
    Map<String, List<String>> headers =
        impersonating().getCredentials().getRequestMetadata(URI.create("https://example.com/"));
    assertThat(headers.get("Authorization")).containsExactly("Bearer theirs");
    assertThat(tokens.asked.getLast())
        .startsWith("POST /" + SUPPORT + ":generateAccessToken")
        .contains("cloud-platform", "3600s");
  }

  @Test
  void whoMayNotActAsTheAccountIsToldSo() {
    tokens.always(
        line ->
            line.contains("/token")
                ? token()
                : ScriptedCompute.error(
                    403, "Permission iam.serviceAccounts.getAccessToken denied"));
    try (GcpClients clients =
        new GcpClients(new GcpEndpoints(null, null, BEHIND), impersonating())) {
      Fault fault =
          catchThrowableOfType(
                  CloudException.class,
                  () -> new GcpPeerNetworks(clients, InstantSource.system()).network(OURS))
              .fault();
      assertThat(fault).isInstanceOf(Fault.NotAllowed.class);
      assertThat(fault.message()).contains("getAccessToken");
    }
  }
}
