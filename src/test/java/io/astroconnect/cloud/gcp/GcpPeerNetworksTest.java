package io.astroconnect.cloud.gcp;

import static io.astroconnect.cloud.gcp.ScriptedCompute.BUSY;
import static io.astroconnect.cloud.gcp.ScriptedCompute.error;
import static io.astroconnect.cloud.gcp.ScriptedCompute.ok;
import static io.astroconnect.cloud.gcp.ScriptedCompute.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.gcp.Consent;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.Network;
import io.astroconnect.model.peering.gcp.NetworkPeering;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringOperation;
import io.astroconnect.model.peering.gcp.PeeringOperation.Queued;
import io.astroconnect.model.peering.gcp.PeeringOperation.Running;
import io.astroconnect.model.peering.gcp.PeeringRoute;
import io.astroconnect.model.peering.gcp.StackType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter over HTTP on loopback, towards whatever may be answered there. */
@Timeout(60)
class GcpPeerNetworksTest {
  private static final PeerNetwork OURS =
      PeerNetwork.ofUrl("projects/astro-corvus-prod/global/networks/astro-corvus-vpc")
          .orElseThrow();
  private static final PeerNetwork THEIRS =
      PeerNetwork.ofUrl("projects/corvus-dwh-prod/global/networks/vpc-shared").orElseThrow();
  private static final String HALF =
      """
      {"name":"astro-corvus-vpc","peerings":[{"name":"to-them",\
      "network":"https://www.googleapis.com/compute/v1/projects/corvus-dwh-prod/global/networks/vpc-shared"}]}\
      """;

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final List<Duration> pauses = new ArrayList<>();
  private final List<PeeringOperation> heard = new ArrayList<>();
  private ScriptedCompute compute;
  private GcpClients clients;
  private GcpPeerNetworks networks;

  @BeforeEach
  void open() throws Exception {
    compute = new ScriptedCompute();
    clients = new GcpClients(new GcpEndpoints(null, null, compute.uri()), "");
    networks = new GcpPeerNetworks(clients, InstantSource.fixed(NOW), pauses::add);
  }

  @AfterEach
  void close() {
    clients.close();
    compute.close();
  }

  private static Fault fault(ThrowingCallable call) {
    return catchThrowableOfType(CloudException.class, call).fault();
  }

  private void add() {
    networks.add(OURS, "to-them", THEIRS, Exchange.USUAL, heard::add);
  }

  @ParameterizedTest
  @CsvSource({
    "400, Invalid",
    "401, NeedsSignIn",
    "403, NotAllowed",
    "404, NotFound",
    "409, Conflict",
    "412, Conflict",
    "429, Throttled",
    "500, Unreachable",
    "503, Unreachable"
  })
  void eachRefusalIsSaidInOurWordsWithProjectAndCall(int status, String kind) {
    compute.always(_ -> error(status, "Google says why."));
    Fault fault = fault(() -> networks.network(OURS));
    assertThat(fault.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(fault.where().account()).isEqualTo("astro-corvus-prod");
    assertThat(fault.where().call()).isEqualTo("networks.get");
    if (!fault.message().isEmpty()) {
      assertThat(fault.message()).isEqualTo("Google says why.");
    }
    if (fault instanceof Fault.NeedsSignIn(var _, var command)) {
      assertThat(command).isEqualTo("gcloud auth application-default login");
    }
  }

  @Test
  void whereNobodyAnswersItIsSaidSoon() {
    compute.close();
    long before = System.nanoTime();
    assertThat(fault(() -> networks.network(OURS))).isInstanceOf(Fault.Unreachable.class);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void anAnswerThatIsNoJsonIsNoAnswer() {
    compute.always(_ -> ok("<html>Sign in to the guest network</html>"));
    assertThat(fault(() -> networks.network(OURS)).where().call()).isEqualTo("networks.get");
  }

  @Test
  void anOperationInProgressIsWaitedOutEverMoreRarely() {
    compute.then(error(400, BUSY), error(400, BUSY), error(400, BUSY), operation("DONE", 100));
    add();
    assertThat(compute.asked).hasSize(4).allMatch(one -> one.contains("/addPeering"));
    assertThat(pauses)
        .containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
    assertThat(heard)
        .containsExactly(
            new Queued("", OptionalInt.empty(), NOW, NOW.plusMillis(200)),
            new Queued("", OptionalInt.empty(), NOW, NOW.plusMillis(400)),
            new Queued("", OptionalInt.empty(), NOW, NOW.plusMillis(800)));
  }

  @Test
  void whatIsAheadOfUsIsNamedWhereItIsAboutOurNetwork() {
    compute.ahead =
        ok(
            """
            {"items":[{"status":"RUNNING","operationType":"addPeering","progress":90,\
            "targetLink":"https://www.googleapis.com/compute/v1/projects/astro-corvus-prod/global/networks/other"},\
            {"status":"DONE","operationType":"addPeering","targetLink":"%1$s"},\
            {"status":"RUNNING","operationType":"insert","targetLink":"%1$s"},\
            {"status":"RUNNING","operationType":"removePeering","progress":40,"targetLink":"%1$s",\
            "startTime":"2026-11-23T03:59:30.5-08:00"}]}\
            """
                .formatted("https://www.googleapis.com/compute/v1/" + OURS.url()));
    compute.then(error(400, BUSY), operation("DONE", 100));
    add();
    assertThat(heard)
        .containsExactly(
            new Queued(
                OURS.network(),
                OptionalInt.of(40),
                Instant.parse("2026-11-23T11:59:30.500Z"),
                NOW.plusMillis(200)));
  }

  @Test
  void whoMayNotSeeWhatIsAheadWaitsAllTheSame() {
    compute.ahead = error(403, "Required 'compute.globalOperations.list' permission");
    compute.then(error(400, BUSY), operation("DONE", 100));
    add();
    assertThat(heard).hasSize(1);
  }

  @Test
  void anOperationThatNeverEndsIsGivenUpWithGooglesWords() {
    compute.always(line -> line.startsWith("GET") ? ok("{\"name\":\"n\"}") : error(400, BUSY));
    Fault fault = fault(this::add);
    assertThat(fault.message()).isEqualTo(BUSY);
    assertThat(fault.where().call()).isEqualTo("networks.addPeering");
    assertThat(pauses).hasSize(80).allMatch(one -> one.compareTo(Duration.ofSeconds(8)) <= 0);
  }

  @Test
  void anOperationIsFollowedToItsEndWithProgress() {
    compute.then(
        operation("PENDING", 0),
        operation("RUNNING", 30),
        operation("RUNNING", 80),
        operation("DONE", 100));
    add();
    assertThat(heard)
        .containsExactly(new Running(0, NOW), new Running(30, NOW), new Running(80, NOW));
    assertThat(compute.asked.subList(1, 4))
        .allMatch(
            one ->
                one.startsWith(
                    "GET /compute/v1/projects/astro-corvus-prod/global/operations/operation-1"));
  }

  @Test
  void anOperationThatHangsIsNoLongerFollowed() {
    compute.always(
        line ->
            line.contains("/networks/astro-corvus-vpc?") || line.endsWith("/astro-corvus-vpc")
                ? ok("{}")
                : operation("RUNNING", 50));
    assertThat(fault(this::add)).isInstanceOf(Fault.Unreachable.class);
    assertThat(pauses).hasSize(80);
  }

  @Test
  void anOperationThatFailsSaysWhy() {
    compute.then(
        operation("RUNNING", 10),
        ok(
            """
            {"name":"operation-1","status":"DONE","httpErrorStatusCode":400,\
            "error":{"errors":[{"code":"INVALID_USAGE","message":"An IP range overlaps."}]}}\
            """),
        ok("{}"));
    Fault fault = fault(this::add);
    assertThat(fault)
        .isInstanceOfSatisfying(
            Fault.Invalid.class, one -> assertThat(one.code()).isEqualTo("INVALID_USAGE"));
    assertThat(fault.message()).isEqualTo("An IP range overlaps.");
  }

  @Test
  void anOperationThatFailsAsAnotherOneIsInProgressIsSentAgain() {
    compute.then(
        operation("RUNNING", 10),
        ok(
            """
            {"name":"operation-1","status":"DONE","httpErrorStatusCode":400,\
            "httpErrorMessage":"%s"}\
            """
                .formatted(BUSY)),
        operation("DONE", 100));
    add();
    assertThat(compute.asked).filteredOn(one -> one.startsWith("POST")).hasSize(2);
  }

  @Test
  void aHalfThatIsThereAlreadyIsAsGoodAsAdded() {
    compute.then(error(409, "There is already a peering."), ok(HALF));
    add();
    compute.then(error(409, "There is already a peering."), ok("{}"));
    assertThat(fault(this::add)).isInstanceOf(Fault.Conflict.class);
  }

  @Test
  void aHalfThatIsGoneAlreadyIsAsGoodAsRemoved() {
    compute.then(error(400, "There is no peering."), ok("{}"));
    networks.remove(OURS, "to-them", heard::add);
    compute.then(error(400, "There is no peering."), ok(HALF));
    assertThat(fault(() -> networks.remove(OURS, "to-them", heard::add)))
        .isInstanceOf(Fault.Invalid.class);
  }

  @Test
  void aChangeWhoseAnswerIsLostIsNotSentTwice() {
    compute.always(_ -> error(503, "The backend is away."));
    assertThat(fault(this::add).passing()).isTrue();
    assertThat(compute.asked).filteredOn(one -> one.startsWith("POST")).hasSize(1);
  }

  @Test
  void aRequestForRemovalIsTakenBackByItsName() {
    compute.then(operation("DONE", 100), operation("DONE", 100));
    networks.requestRemoval(OURS, "to-them", heard::add);
    networks.withdrawRemoval(OURS, "to-them", heard::add);
    assertThat(compute.asked.get(1).replaceAll("\\s", ""))
        .isEqualTo(
            compute
                .asked
                .get(0)
                .replaceAll("\\s", "")
                .replace("requestRemovePeering", "cancelRequestRemovePeering"))
        .contains("\"name\":\"to-them\"");
    compute.then(error(403, "No."));
    Fault refused = fault(() -> networks.withdrawRemoval(OURS, "to-them", heard::add));
    assertThat(refused).isInstanceOf(Fault.NotAllowed.class);
    assertThat(refused.where().call()).isEqualTo("networks.cancelRequestRemovePeering");
  }

  @Test
  void everyPageOfRoutesIsReadAndATokenThatComesAgainEndsIt() {
    Network network = halves();
    compute.then(page("10.0.0.0/16", "a"), page("10.1.0.0/16", "b"), page("10.2.0.0/16", ""));
    assertThat(networks.routes(network, "us-central1"))
        .extracting(PeeringRoute::range)
        .containsExactly(
            Cidr.parse("10.0.0.0/16"), Cidr.parse("10.1.0.0/16"), Cidr.parse("10.2.0.0/16"));
    assertThat(compute.asked.getLast())
        .contains("peeringName=to-them", "region=us-central1", "direction=INCOMING", "pageToken=b");

    compute.always(_ -> page("10.3.0.0/16", "always"));
    assertThat(networks.routes(network, "us-central1")).hasSize(2);
  }

  private Network halves() {
    compute.then(ok(HALF));
    return networks.network(OURS);
  }

  private static ScriptedCompute.Answer page(String range, String next) {
    return ok(
        """
        {"items":[{"destRange":"%s","type":"SUBNET_PEERING_ROUTE","imported":true}],\
        "nextPageToken":"%s"}\
        """
            .formatted(range, next));
  }

  @Test
  void whatIsLeftOutIsAsGoogleHasItUnlessSaid() {
    NetworkPeering half = halves().peerings().getFirst();
    assertThat(half.exchange()).isEqualTo(Exchange.USUAL);
    assertThat(half.consent()).isEqualTo(Consent.NOT_NEEDED);
    assertThat(half.active()).isFalse();
    assertThat(half.peerNetwork()).contains(THEIRS);

    compute.then(ok("{}"), ok("{\"items\":[{\"destRange\":\"10.0.0.0/16\"},{}]}"));
    assertThat(networks.network(OURS).peerings()).isEmpty();
    assertThat(networks.routes(new Network(OURS, false, List.of(half)), "us-central1"))
        .containsExactly(
            new PeeringRoute(
                "to-them", Cidr.parse("10.0.0.0/16"), PeeringRoute.Kind.SUBNET, false));
  }

  @Test
  void whatNobodyKnowsYetIsPassedOver() {
    compute.then(
        ok(
            """
            {"autoCreateSubnetworks":true,"someday":{"a":[1]},"peerings":[{"name":"to-them",\
            "network":"projects/corvus-dwh-prod/global/networks/vpc-shared","state":"SOMEDAY",\
            "stackType":"IPV6_ONLY","updateStrategy":"CONSENSUS","connectionStatus":\
            {"consensusState":{"deleteStatus":"SOMEDAY"}}}]}\
            """));
    Network network = networks.network(OURS);
    assertThat(network.autoMode()).isTrue();
    NetworkPeering half = network.peerings().getFirst();
    assertThat(half.state()).isEqualTo("SOMEDAY");
    assertThat(half.active()).isFalse();
    assertThat(half.exchange().stack()).isEqualTo(StackType.IPV4_ONLY);
    assertThat(half.consent()).isEqualTo(Consent.NOBODY);
  }

  @Test
  void anInterruptEndsACallAndAWait() throws Exception {
    CountDownLatch met = new CountDownLatch(1);
    CountDownLatch hold = new CountDownLatch(1);
    compute.always(
        _ -> {
          met.countDown();
          try {
            hold.await();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
          return ok("{}");
        });
    assertThat(stopped(met, () -> networks.network(OURS))).isInstanceOf(Fault.Unreachable.class);
    hold.countDown();

    CountDownLatch pausing = new CountDownLatch(1);
    compute.always(_ -> error(400, BUSY));
    GcpPeerNetworks patient =
        new GcpPeerNetworks(
            clients,
            InstantSource.system(),
            _ -> {
              pausing.countDown();
              new CountDownLatch(1).await();
            });
    assertThat(
            stopped(pausing, () -> patient.add(OURS, "to-them", THEIRS, Exchange.USUAL, _ -> {})))
        .isInstanceOf(Fault.Unreachable.class);
  }

  private static Fault stopped(CountDownLatch met, Runnable call) throws InterruptedException {
    AtomicReference<Fault> fault = new AtomicReference<>();
    Thread thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    call.run();
                  } catch (CloudException ended) {
                    if (Thread.currentThread().isInterrupted()) {
                      fault.set(ended.fault());
                    }
                  }
                });
    met.await();
    thread.interrupt();
    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    return java.util.Objects.requireNonNull(fault.get());
  }
}
