package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.BareEc2.tag;
import static io.astroconnect.cloud.aws.Clients.ACCOUNT;
import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.cloud.Accounts;
import io.astroconnect.cloud.Networks;
import io.astroconnect.cloud.OwnNetworks;
import io.astroconnect.cloud.Peerings;
import io.astroconnect.cloud.Permissions;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.Zones;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.cloud.aws.QueryServer.Asked;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The policies under {@code packaging/iam} hold what the adapters call, and nothing else: every
 * method of every port is called, towards AWS itself as the adapters see it, and what went over the
 * wire is compared with the files.
 */
class IamPoliciesTest {
  private static final Path POLICIES = Path.of("packaging/iam");
  private static final VpcId VPC = new VpcId("vpc-06b1e94d27fa3c508");
  private static final VpcId THEIR_VPC = new VpcId("vpc-0a1f4c7e92b3d5680");
  private static final String TABLE = "rtb-0d94b7e13f6c2a815";
  private static final Cidr RANGE = Cidr.parse("10.44.0.0/16");
  private static final HostedZoneId ZONE = new HostedZoneId("Z0423910F7K2LMQ");
  private static final VpcPeeringConnectionId PCX =
      new VpcPeeringConnectionId("pcx-0c41f7d9a2e85b360");
  private static final Target TARGET =
      new Target(new AwsAccountId("004815162342"), new AwsRegion("eu-west-1"), THEIR_VPC);
  private static final Map<String, String> TAGS = Map.of("Name", "halden");
  private static final Scope THEIRS =
      Scope.accepter(
          new AccepterRole("arn:aws:iam::004815162342:role/AstroPeerRole", "ticket-4127"),
          "eu-west-1",
          ACCOUNT);

  @TempDir Path folder;

  private final Set<Method> called = new HashSet<>();
  private Profiles profiles;
  private QueryServer aws;
  private AwsClients clients;
  private Accounts accounts;
  private Networks networks;
  private OwnNetworks ownNetworks;
  private Peerings peerings;
  private Zones zones;
  private Permissions permissions;

  @BeforeEach
  void open() {
    profiles =
        Profiles.in(
            folder, "[profile lab]\naws_access_key_id = AKIDLAB\naws_secret_access_key = none\n");
    aws = QueryServer.start(IamPoliciesTest::answer);
    clients = new Outward(aws.uri()).clients(new AwsSignIn(ACCOUNT, "lab", null, null));
    accounts = watched(Accounts.class, new AwsAccounts(clients));
    networks = watched(Networks.class, new AwsNetworks(clients));
    ownNetworks = watched(OwnNetworks.class, new AwsOwnNetworks(clients));
    peerings = watched(Peerings.class, new AwsPeerings(clients));
    zones = watched(Zones.class, new AwsZones(clients));
    permissions = watched(Permissions.class, new AwsPermissions(clients));
  }

  @AfterEach
  void close() {
    clients.close();
    aws.close();
    profiles.close();
  }

  /** The port, with a note of each method that was called. */
  private <T> T watched(Class<T> port, T adapter) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              called.add(method);
              try {
                return method.invoke(adapter, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }

  private static Answer answer(Asked asked) {
    if (asked.get("DryRun").equals("true")) {
      return Answer.refused(412, "DryRunOperation", "would have succeeded");
    }
    return switch (asked.action()) {
      case "AssumeRole" ->
          Answer.sts(
              asked.action(),
              tag(
                  "Credentials",
                  tag("AccessKeyId", "ASIATHEIRS"),
                  tag("SecretAccessKey", "none"),
                  tag("SessionToken", "token"),
                  tag("Expiration", "2099-01-01T00:00:00Z")));
      case "CreateVpcPeeringConnection" ->
          Answer.ok(
              asked.action(),
              tag("vpcPeeringConnection", tag("vpcPeeringConnectionId", PCX.value())));
      case "DescribeVpcs" ->
          Answer.ok(
              asked.action(),
              tag(
                  "vpcSet",
                  tag(
                      "item",
                      tag(
                          "vpcId",
                          asked.get("Filter.1.Value.1").isEmpty()
                              ? VPC.value()
                              : asked.get("Filter.1.Value.1")))));
      case "DescribeRouteTables" ->
          Answer.ok(
              asked.action(),
              tag(
                  "routeTableSet",
                  tag(
                      "item",
                      tag("routeTableId", TABLE),
                      tag("vpcId", VPC.value()),
                      tag(
                          "routeSet",
                          tag(
                              "item",
                              tag("destinationCidrBlock", RANGE.toString()),
                              tag("vpcPeeringConnectionId", PCX.value()))))));
      case "ListHostedZonesByVPC" ->
          Answer.zones(asked.action(), tag("HostedZoneSummaries"), tag("MaxItems", "100"));
      case "AssociateVPCWithHostedZone", "DisassociateVPCFromHostedZone" ->
          Answer.zones(asked.action(), tag("ChangeInfo", tag("Status", "PENDING")));
      default -> Answer.ok(asked.action());
    };
  }

  private void look(Scope scope, VpcId vpc) {
    peerings.all(scope);
    networks.vpcs(scope, Set.of(vpc));
    networks.vpcs(scope, Set.of(vpc), List.of());
    networks.subnets(scope, Set.of(vpc));
    networks.routeTables(scope, Set.of(vpc));
  }

  private void lookAtOurs() {
    accounts.callerIdentity(FRANKFURT);
    look(FRANKFURT, VPC);
    networks.natGateways(FRANKFURT, Set.of(VPC));
    networks.elasticAddresses(FRANKFURT);
    zones.associated(FRANKFURT, VPC);
    ownNetworks.all(FRANKFURT);
  }

  private void route(Scope scope) {
    networks.createRoute(scope, TABLE, RANGE, PCX);
    networks.replaceRoute(scope, TABLE, RANGE, PCX);
    networks.deleteRoute(scope, TABLE, RANGE, PCX);
    permissions.createRoute(scope, TABLE, RANGE, PCX);
    permissions.replaceRoute(scope, TABLE, RANGE, PCX);
    permissions.deleteRoute(scope, TABLE, RANGE);
  }

  private void resolveNames(Scope scope, VpcId vpc) {
    networks.enableDnsSupport(scope, vpc);
    networks.enableDnsHostnames(scope, vpc);
  }

  private void actForUs() {
    assertThat(permissions.askable()).isTrue();
    permissions.request(FRANKFURT, VPC, TARGET, TAGS);
    permissions.requesterDns(FRANKFURT, PCX);
    permissions.delete(FRANKFURT, PCX);
    peerings.request(FRANKFURT, VPC, TARGET, TAGS);
    peerings.enableRequesterDns(FRANKFURT, PCX);
    peerings.disableRequesterDns(FRANKFURT, PCX);
    peerings.delete(FRANKFURT, PCX);
    route(FRANKFURT);
    resolveNames(FRANKFURT, VPC);
    zones.associate(FRANKFURT, ZONE, VPC);
    zones.disassociate(FRANKFURT, ZONE, VPC);
  }

  private void actForThem() {
    look(THEIRS, THEIR_VPC);
    permissions.accept(THEIRS, PCX);
    permissions.accepterDns(THEIRS, PCX);
    peerings.accept(THEIRS, PCX);
    peerings.enableAccepterDns(THEIRS, PCX);
    peerings.disableAccepterDns(THEIRS, PCX);
    route(THEIRS);
    resolveNames(THEIRS, THEIR_VPC);
  }

  @Test
  void whoLooksNeedsTheReadOnlyPolicy() throws IOException {
    lookAtOurs();
    assertThat(policy("read-only")).isEqualTo(made("AKIDLAB"));
  }

  @Test
  void whoPeersNeedsTheOperatorsAndTheCustomersRoleItsOwn() throws IOException {
    lookAtOurs();
    actForUs();
    actForThem();
    assertThat(policy("operator")).isEqualTo(made("AKIDLAB"));
    assertThat(policy("accepter-role")).isEqualTo(made("ASIATHEIRS"));
    assertThat(called)
        .as("every method of every port was called")
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    Accounts.class,
                    Networks.class,
                    OwnNetworks.class,
                    Peerings.class,
                    Zones.class,
                    Permissions.class)
                .map(Class::getDeclaredMethods)
                .flatMap(Arrays::stream)
                .toList());
  }

  /** The permissions for what was called with a key, in the names of IAM. */
  private Set<String> made(String key) {
    return aws.asked().stream()
        .filter(asked -> asked.accessKey().equals(key))
        // AWS asks for no permission for this one
        .filter(asked -> !asked.action().equals("GetCallerIdentity"))
        .flatMap(
            asked ->
                asked.get("TagSpecification.1.ResourceType").isEmpty()
                    ? Stream.of(asked.service() + ":" + asked.action())
                    : Stream.of(asked.service() + ":" + asked.action(), "ec2:CreateTags"))
        .collect(toCollection(TreeSet::new));
  }

  private static List<JsonNode> statements(String policy) throws IOException {
    JsonNode json =
        JsonMapper.builder().build().readTree(POLICIES.resolve(policy + ".json").toFile());
    assertThat(json.path("Version").asText()).isEqualTo("2012-10-17");
    return json.path("Statement").valueStream().toList();
  }

  private static Set<String> policy(String name) throws IOException {
    return statements(name).stream()
        .map(statement -> texts(statement.path("Action")))
        .flatMap(Collection::stream)
        .collect(toCollection(TreeSet::new));
  }

  private static List<String> texts(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asText).toList()
        : List.of(value.asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"read-only", "operator", "accepter-role"})
  void aPolicyNamesItsActionsAndOnlyReadsEverywhere(String name) throws IOException {
    List<JsonNode> statements = statements(name);
    assertThat(statements.stream().map(one -> one.path("Sid").asText()))
        .doesNotHaveDuplicates()
        .allMatch(sid -> sid.matches("[A-Za-z0-9]+"));
    assertThat(statements)
        .allSatisfy(
            statement -> {
              assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
              assertThat(texts(statement.path("Action"))).noneMatch(one -> one.contains("*"));
              if (texts(statement.path("Resource")).contains("*")) {
                assertThat(texts(statement.path("Action")))
                    .allMatch(one -> one.matches("(ec2:Describe|route53:List)\\w+"));
              }
            });
  }
}
