package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.BareEc2.tag;
import static io.astroconnect.cloud.aws.Clients.ACCOUNT;
import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.cloud.aws.QueryServer.Asked;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.aws.CallerIdentity;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/** Whose keys a call is signed with, and who is never asked for any. */
class SigningTest {
  private static final Map<String, String> KEYS =
      Map.of("AWS_ACCESS_KEY_ID", "AKIDENVIRONMENT", "AWS_SECRET_ACCESS_KEY", "none");
  private static final String PROFILES = ProfileFileSystemSetting.AWS_CONFIG_FILE.property();
  private static final String SECRETS =
      ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE.property();
  private static final String METADATA =
      SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT.property();
  private static final String NO_METADATA = SdkSystemSetting.AWS_EC2_METADATA_DISABLED.property();

  @TempDir Path folder;

  private final Map<String, Optional<String>> before =
      Stream.of(PROFILES, SECRETS, METADATA, NO_METADATA)
          .collect(
              Collectors.toMap(key -> key, key -> Optional.ofNullable(System.getProperty(key))));

  private final QueryServer server = QueryServer.start(SigningTest::answer);

  @AfterEach
  void close() {
    server.close();
    before.forEach(
        (key, value) ->
            value.ifPresentOrElse(
                was -> System.setProperty(key, was), () -> System.clearProperty(key)));
  }

  private static Answer answer(Asked asked) {
    return switch (asked.action()) {
      case "GetCallerIdentity" ->
          Answer.sts(
              asked.action(),
              tag("Account", ACCOUNT),
              tag("Arn", "arn:aws:iam::" + ACCOUNT + ":root"));
      case "AssumeRole" ->
          Answer.sts(
              asked.action(),
              tag(
                  "Credentials",
                  tag("AccessKeyId", "ASIAROLE"),
                  tag("SecretAccessKey", "none"),
                  tag("SessionToken", "token"),
                  tag("Expiration", "2099-01-01T00:00:00Z")));
      default -> Answer.ok(asked.action());
    };
  }

  private AwsClients clients(
      boolean alwaysDummy, Map<String, String> environment, AwsSignIn... how) {
    return new AwsClients(
        server.endpoints(), List.of(how), alwaysDummy, environment, Patience.DESKTOP);
  }

  /** The access key id of a call to EC2. */
  private String signer(AwsClients clients) {
    try (clients) {
      new AwsPeerings(clients).all(FRANKFURT);
    }
    return server.asked("DescribeVpcPeeringConnections").getLast().accessKey();
  }

  private void profile(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("config"), text);
    System.setProperty(PROFILES, file.toString());
    System.setProperty(SECRETS, folder.resolve("credentials").toString());
  }

  @Test
  void onThisMachineTheAccountIsTheKey() {
    assertThat(signer(clients(false, Map.of()))).isEqualTo(ACCOUNT);
    assertThat(server.asked().getFirst().region()).isEqualTo("eu-central-1");
  }

  @Test
  void theEnvironmentsKeysComeBeforeDummyOnes() {
    assertThat(signer(clients(false, KEYS))).isEqualTo("AKIDENVIRONMENT");
    assertThat(signer(clients(false, Map.of("AWS_ACCESS_KEY_ID", "half")))).isEqualTo(ACCOUNT);
  }

  @Test
  void aProfileComesBeforeTheEnvironment() throws Exception {
    profile("[profile lab]\naws_access_key_id = AKIDPROFILE\naws_secret_access_key = none\n");
    AwsSignIn lab = new AwsSignIn(ACCOUNT, "lab", null, null);
    assertThat(signer(clients(false, KEYS, lab))).isEqualTo("AKIDPROFILE");
  }

  @Test
  void inTheEmbeddedSandboxNothingButTheAccountCounts() {
    AwsSignIn lab = new AwsSignIn(ACCOUNT, "lab", "arn:aws:iam::1:role/r", null);
    assertThat(signer(clients(true, KEYS, lab))).isEqualTo(ACCOUNT);
    assertThat(server.asked("AssumeRole")).isEmpty();
  }

  @Test
  void aConfigurationThatCannotBeReadIsNamed() throws Exception {
    profile("[profile lab\n");
    try (AwsClients clients = clients(false, Map.of())) {
      assertThatThrownBy(() -> new AwsPeerings(clients).all(FRANKFURT))
          .isInstanceOfSatisfying(
              CloudException.class,
              e -> assertThat(e.fault().message()).contains("must end with ']' on line 1"));
    }
  }

  @Test
  void eachAccountSignsForItself() {
    try (AwsClients clients = clients(false, Map.of())) {
      AwsPeerings peerings = new AwsPeerings(clients);
      peerings.all(FRANKFURT);
      peerings.all(new Scope("004815162342", "us-east-1"));
    }
    assertThat(server.asked())
        .extracting(Asked::accessKey)
        .containsExactly(ACCOUNT, "004815162342");
    assertThat(server.asked())
        .extracting(Asked::region)
        .containsExactly("eu-central-1", "us-east-1");
  }

  @Test
  void aRoleIsAssumedOnceForAllRegions() {
    AwsSignIn role =
        new AwsSignIn(ACCOUNT, null, "arn:aws:iam::" + ACCOUNT + ":role/peering", "ticket-7");
    try (AwsClients clients = clients(false, KEYS, role)) {
      AwsPeerings peerings = new AwsPeerings(clients);
      peerings.all(FRANKFURT);
      peerings.all(new Scope(ACCOUNT, "us-east-1"));
    }
    assertThat(server.asked("AssumeRole")).hasSize(1);
    Asked assumed = server.asked("AssumeRole").getFirst();
    assertThat(assumed.accessKey()).isEqualTo("AKIDENVIRONMENT");
    assertThat(assumed.parameters())
        .containsEntry("RoleArn", role.roleArn())
        .containsEntry("ExternalId", "ticket-7")
        .containsEntry("RoleSessionName", "astro-connect");
    assertThat(server.asked("DescribeVpcPeeringConnections"))
        .extracting(Asked::accessKey)
        .containsExactly("ASIAROLE", "ASIAROLE");
  }

  @Test
  void aRoleThatMayNotBeAssumedIsNotAllowed() {
    AwsSignIn role = new AwsSignIn(ACCOUNT, null, "arn:aws:iam::1:role/r", null);
    try (QueryServer refusing =
            QueryServer.start(_ -> Answer.stsRefused(403, "AccessDenied", "No sts:AssumeRole"));
        AwsClients clients = Clients.of(refusing, role)) {
      CloudException thrown =
          catchThrowableOfType(CloudException.class, () -> new AwsPeerings(clients).all(FRANKFURT));
      assertThat(thrown.fault()).isInstanceOf(Fault.NotAllowed.class);
      assertThat(thrown.fault().where().call()).isEqualTo("AssumeRole");
    }
  }

  @Test
  void aProfileThatIsNotThereNeedsSignIn() throws Exception {
    profile("");
    AwsSignIn lab = new AwsSignIn(ACCOUNT, "lab", null, null);
    try (AwsClients clients = clients(false, Map.of(), lab)) {
      assertThatThrownBy(() -> new AwsPeerings(clients).all(FRANKFURT))
          .isInstanceOfSatisfying(CloudException.class, e -> needsSignIn(e.fault(), "lab"));
    }
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void anSsoProfileWithoutASessionNeedsSignIn() throws Exception {
    profile(
        """
        [sso-session astro]
        sso_region = eu-central-1
        sso_start_url = https://astro.awsapps.invalid/start
        [profile sso-lab]
        sso_session = astro
        sso_account_id = 418027365910
        sso_role_name = Support
        region = eu-central-1
        """);
    AwsSignIn sso = new AwsSignIn(ACCOUNT, "sso-lab", null, null);
    try (AwsClients clients = clients(false, Map.of(), sso)) {
      assertThatThrownBy(() -> new AwsPeerings(clients).all(FRANKFURT))
          .isInstanceOfSatisfying(CloudException.class, e -> needsSignIn(e.fault(), "sso-lab"));
    }
  }

  private static void needsSignIn(Fault fault, String profile) {
    assertThat(fault)
        .isInstanceOfSatisfying(
            Fault.NeedsSignIn.class,
            sign -> {
              assertThat(sign.command()).isEqualTo("aws sso login --profile " + profile);
              assertThat(sign.where().call()).isEqualTo("DescribeVpcPeeringConnections");
            });
  }

  @Test
  void noMetadataServiceIsAsked() {
    try (QueryServer metadata = QueryServer.start(_ -> new Answer(404, ""))) {
      System.setProperty(METADATA, metadata.uri().toString());
      System.setProperty(NO_METADATA, "false");
      signer(clients(false, Map.of()));
      signer(clients(true, Map.of()));
      new AwsAccounts(clients(false, Map.of())).callerIdentity(FRANKFURT);
      assertThat(metadata.asked()).isEmpty();
      // the SDK would have come here
      try (var provider = InstanceProfileCredentialsProvider.create()) {
        assertThatThrownBy(provider::resolveCredentials).isNotNull();
      }
      assertThat(metadata.asked()).isNotEmpty();
    }
  }

  @Test
  void theCallerIsAStandInWhereStsIsOnThisMachine() {
    try (AwsClients clients = clients(false, Map.of())) {
      assertThat(new AwsAccounts(clients).callerIdentity(FRANKFURT))
          .isEqualTo(new CallerIdentity(ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":root", true));
    }
    URI far = URI.create("https://vpce-1.sts.eu-central-1.vpce.amazonaws.com");
    try (AwsClients clients = Clients.of(new AwsEndpoints(server.uri(), far))) {
      assertThat(clients.stsIsLocal()).isFalse();
    }
  }

  @Test
  void stsIsLookedForBesideAnEc2OnThisMachineAlone() {
    URI here = URI.create("http://localhost:4566");
    URI there = URI.create("https://ec2.example.com");
    assertThat(new AwsEndpoints(here, null).sts()).isEqualTo(here);
    assertThat(new AwsEndpoints(there, null).sts()).isNull();
    assertThat(new AwsEndpoints(null, null)).isEqualTo(AwsEndpoints.AWS);
  }

  @Test
  void loopbackIsToldByName() {
    assertThat(
            List.of("http://127.0.0.1:1", "http://127.8.0.1", "http://[::1]:1", "http://LOCALHOST"))
        .allMatch(text -> AwsEndpoints.isLoopback(URI.create(text)));
    assertThat(
            List.of("http://127.0.0.1.example.com", "http://10.0.0.1", "http://localhost.example"))
        .noneMatch(text -> AwsEndpoints.isLoopback(URI.create(text)));
    assertThat(AwsEndpoints.isLoopback(null)).isFalse();
  }
}
