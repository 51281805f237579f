package io.astroconnect.cloud.gcp;

import static io.astroconnect.cloud.gcp.ScriptedCompute.error;
import static io.astroconnect.cloud.gcp.ScriptedCompute.ok;
import static io.astroconnect.cloud.gcp.ScriptedCompute.operation;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.OwnNetworks;
import io.astroconnect.cloud.PeerNetworks;
import io.astroconnect.cloud.Policies;
import io.astroconnect.cloud.Projects;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.ServiceAccounts;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.Holding;
import io.astroconnect.model.identity.Policy;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.sandbox.Sandbox;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The custom roles under {@code packaging/iam} hold what the adapters call, and nothing else: every
 * method of every port is called, and what went over the wire is compared with the files.
 */
@Timeout(60)
class GoogleRolesTest {
  private static final Path ROLES = Path.of("packaging/iam");
  private static final Pattern LINE = Pattern.compile("- (?<permission>\\S+)  # (?<reason>\\S.+)");
  private static final Scope LAB = new Scope("astro-corvus-prod", "us-central1");
  private static final PeerNetwork OURS =
      PeerNetwork.ofUrl("projects/astro-corvus-prod/global/networks/astro-corvus-vpc")
          .orElseThrow();
  private static final PeerNetwork THEIRS =
      PeerNetwork.ofUrl("projects/corvus-dwh-prod/global/networks/vpc-shared").orElseThrow();
  private static final ServiceAccount DEPLOYMENT =
      new ServiceAccount(
          "astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com");
  private static final GrantTarget PROJECT =
      new GrantTarget.OfProject(new ProjectId("corvus-dwh-prod"));
  private static final GrantTarget ACCOUNT =
      new GrantTarget.OfAccount(
          new ServiceAccount("etl-reader@corvus-dwh-prod.iam.gserviceaccount.com"));

  /** Of each method, as Google's reference of it says under "IAM Permissions". */
  private static final Map<String, String> PERMISSIONS =
      Map.ofEntries(
          Map.entry("GET networks", "compute.networks.get"),
          Map.entry("GET networks/listPeeringRoutes", "compute.networks.listPeeringRoutes"),
          Map.entry("POST networks/addPeering", "compute.networks.addPeering"),
          Map.entry("POST networks/updatePeering", "compute.networks.updatePeering"),
          Map.entry("POST networks/removePeering", "compute.networks.removePeering"),
          Map.entry("POST networks/requestRemovePeering", "compute.networks.removePeering"),
          Map.entry("POST networks/cancelRequestRemovePeering", "compute.networks.removePeering"),
          Map.entry("GET operations", "compute.globalOperations.get"),
          Map.entry("GET subnetworks", "compute.subnetworks.list"),
          Map.entry("GET routers", "compute.routers.list"),
          Map.entry("GET routers/getRouterStatus", "compute.routers.get"),
          Map.entry("GetProject", "resourcemanager.projects.get"),
          Map.entry("GetServiceAccount", "iam.serviceAccounts.get"),
          Map.entry("ListServiceAccounts", "iam.serviceAccounts.list"),
          // asking what we may takes no permission
          Map.entry("TestIamPermissions", ""));

  @TempDir Path home;

  private final Set<Method> called = new HashSet<>();
  private final Set<String> policyPermissions = new TreeSet<>();
  private Sandbox sandbox;
  private SandboxControl control;
  private ScriptedCompute compute;
  private GcpClients clients;
  private PeerNetworks networks;
  private OwnNetworks ownNetworks;
  private Policies policies;
  private ServiceAccounts accounts;
  private Projects projects;

  @BeforeEach
  void open() throws Exception {
    sandbox = Sandbox.openOrConnect(home);
    control = new SandboxControl(sandbox.endpoints().control());
    compute = new ScriptedCompute();
    compute.always(GoogleRolesTest::answer);
    clients =
        new GcpClients(
            new GcpEndpoints(
                sandbox.endpoints().google(), sandbox.endpoints().google(), compute.uri()),
            "");
    networks =
        watched(PeerNetworks.class, new GcpPeerNetworks(clients, InstantSource.system(), _ -> {}));
    ownNetworks = watched(OwnNetworks.class, new GcpOwnNetworks(clients));
    policies = watched(Policies.class, new GcpPolicies(clients));
    accounts = watched(ServiceAccounts.class, new GcpServiceAccounts(clients));
    projects = watched(Projects.class, new GcpProjects(clients));
  }

  @AfterEach
  void close() throws Exception {
    clients.close();
    compute.close();
    control.close();
    sandbox.close();
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

  private static ScriptedCompute.Answer answer(String line) {
    if (line.contains("/operations/")) {
      return operation("DONE", 100);
    }
    if (line.startsWith("POST")) {
      return operation("RUNNING", 10);
    }
    if (line.contains("/routers") && !line.contains("getRouterStatus")) {
      return ok(
          """
          {"items":[{"name":"r1","network":"projects/astro-corvus-prod/global/networks/one",\
          "nats":[{"name":"n"}]}]}\
          """);
    }
    return line.matches("GET \\S*/networks/[^/?]+(\\?.*)?")
        ? ok(
            """
            {"name":"astro-corvus-vpc","peerings":[{"name":"to-them",\
            "network":"projects/corvus-dwh-prod/global/networks/vpc-shared"}]}\
            """)
        : ok("{}");
  }

  private void look() {
    ownNetworks.all(LAB);
    networks.routes(networks.network(OURS), LAB.region());
    networks.offered(networks.network(OURS), LAB.region());
    accounts.exists(DEPLOYMENT);
    accounts.all(new ProjectId("astro-corvus-prod"));
    projects.name(new ProjectId("astro-corvus-prod"));
    read(PROJECT);
  }

  private Policy read(GrantTarget target) {
    policyPermissions.add(target.readPermission());
    return policies.read(target);
  }

  private void peer() {
    compute.then(error(400, ScriptedCompute.BUSY));
    networks.add(OURS, "to-them", THEIRS, Exchange.USUAL, _ -> {});
    networks.update(OURS, "to-them", Exchange.USUAL, _ -> {});
    networks.requestRemoval(OURS, "to-them", _ -> {});
    networks.withdrawRemoval(OURS, "to-them", _ -> {});
    networks.remove(OURS, "to-them", _ -> {});
  }

  private void give() {
    projects.name(new ProjectId("corvus-dwh-prod"));
    for (GrantTarget target : List.of(PROJECT, ACCOUNT)) {
      policies.allowed(target, Set.of(target.readPermission(), target.writePermission()));
      policyPermissions.add(target.writePermission());
      policies.write(
          target,
          read(target).grant(new Holding(DEPLOYMENT.member(), "roles/bigquery.jobUser", null)));
    }
  }

  @Test
  void whoLooksNeedsTheReadingRole() throws IOException {
    look();
    assertThat(role("google-read-only")).isEqualTo(made());
  }

  @Test
  void whoPeersNeedsTheOperatorsRole() throws IOException {
    look();
    peer();
    assertThat(role("google-operator")).isEqualTo(made());
  }

  @Test
  void whoGivesRolesNeedsTheGrantorsRole() throws IOException {
    give();
    assertThat(role("google-grantor")).isEqualTo(made());
  }

  @Test
  void nothingOfThePortsIsLeftOut() {
    look();
    peer();
    give();
    assertThat(called)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    PeerNetworks.class,
                    OwnNetworks.class,
                    Policies.class,
                    ServiceAccounts.class,
                    Projects.class)
                .map(Class::getDeclaredMethods)
                .flatMap(Arrays::stream)
                .toList());
  }

  /** The permissions for what went over the wire. */
  private Set<String> made() {
    Set<String> made = new TreeSet<>(policyPermissions);
    Stream.concat(
            compute.asked.stream().map(GoogleRolesTest::method),
            control.calls().keySet().stream().filter(call -> !call.endsWith("tIamPolicy")))
        .map(
            method ->
                Objects.requireNonNull(PERMISSIONS.get(method), () -> "no permission: " + method))
        .filter(permission -> !permission.isEmpty())
        .forEach(made::add);
    if (compute.listed.get() > 0) {
      made.add("compute.globalOperations.list");
    }
    return made;
  }

  /** Such as {@code POST networks/addPeering}. */
  private static String method(String line) {
    Matcher matcher =
        Pattern.compile(
                "(GET|POST) \\S*?/(networks|operations|subnetworks|routers)"
                    + "(?:/[^/? ]+(/\\w+)?)?(?:[? ].*)?")
            .matcher(line);
    assertThat(matcher.matches()).as(line).isTrue();
    return matcher.group(1)
        + " "
        + matcher.group(2)
        + Objects.requireNonNullElse(matcher.group(3), "");
  }

  private static Set<String> role(String name) throws IOException {
    Set<String> role = new TreeSet<>();
    List<String> lines = Files.readAllLines(ROLES.resolve(name + ".yaml"));
    for (String line : lines.subList(lines.indexOf("includedPermissions:") + 1, lines.size())) {
      Matcher matcher = LINE.matcher(line);
      assertThat(matcher.matches()).as("a permission and its reason: %s", line).isTrue();
      role.add(matcher.group("permission"));
    }
    return role;
  }

  @ParameterizedTest
  @ValueSource(strings = {"google-read-only", "google-operator", "google-grantor"})
  void aRoleIsOneThatGcloudTakes(String name) throws IOException {
    List<String> lines = Files.readAllLines(ROLES.resolve(name + ".yaml"));
    assertThat(lines.getFirst()).startsWith("# gcloud iam roles create ").endsWith(name + ".yaml");
    assertThat(lines).anyMatch(line -> line.matches("title: .{1,100}"));
    assertThat(lines).anyMatch(line -> line.matches("description: .{1,300}"));
    assertThat(lines).contains("stage: GA");
    assertThat(lines.stream().filter(line -> line.startsWith("- ")))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void whoOnlyLooksChangesNothing() throws IOException {
    assertThat(role("google-operator")).containsAll(role("google-read-only"));
    assertThat(role("google-read-only"))
        .allMatch(one -> one.matches(".*\\.(get|list)(PeeringRoutes|IamPolicy)?"));
  }
}
