package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.BareEc2.tag;
import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.cloud.aws.QueryServer.Answering;
import io.astroconnect.cloud.aws.QueryServer.Asked;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.PeeringSide;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.peering.aws.VpcPeeringStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes over the wire for peerings, and what is made of the answers. */
class AwsPeeringsTest {
  private static final String PCX = "pcx-0c41f7d9a2e85b360";
  private static final VpcId OURS = new VpcId("vpc-06b1e94d27fa3c508");
  private static final Target TARGET =
      new Target(
          new AwsAccountId("004815162342"),
          new AwsRegion("eu-west-1"),
          new VpcId("vpc-0a1f4c7e92b3d5680"));
  private static final String PEERING =
      tag("vpcPeeringConnectionId", PCX)
          + tag(
              "requesterVpcInfo",
              tag("ownerId", "418027365910"),
              tag("vpcId", OURS.value()),
              tag("region", "eu-central-1"),
              tag("cidrBlock", "172.20.0.0/20"),
              tag(
                  "cidrBlockSet",
                  tag("item", tag("cidrBlock", "172.20.0.0/20")),
                  tag("item", tag("cidrBlock", "100.64.0.0/20"))),
              tag("peeringOptions", tag("allowDnsResolutionFromRemoteVpc", "false")))
          + tag(
              "accepterVpcInfo",
              tag("ownerId", "004815162342"),
              tag("vpcId", TARGET.vpc().value()),
              tag("region", "eu-west-1"))
          + tag("status", tag("code", "pending-acceptance"), tag("message", "Pending Acceptance"))
          + tag("expirationTime", "2026-11-24T20:14:00.000Z")
          + tag("tagSet");

  private static void with(Answering answering, ServerTest test) {
    try (QueryServer server = QueryServer.start(answering);
        AwsClients clients = Clients.of(server)) {
      test.run(server, new AwsPeerings(clients));
    }
  }

  private interface ServerTest {
    void run(QueryServer server, AwsPeerings peerings);
  }

  private static Answer listed(Asked asked, String next, String... peerings) {
    return Answer.ok(
        asked.action(),
        tag("vpcPeeringConnectionSet", peerings),
        next.isEmpty() ? "" : tag("nextToken", next));
  }

  private static String peering(int number) {
    return tag("item", tag("vpcPeeringConnectionId", id(number)));
  }

  private static String id(int number) {
    return "pcx-%08x".formatted(number);
  }

  private static Consumer<Throwable> fault(Class<? extends Fault> type) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                CloudException.class, e -> assertThat(e.fault()).isInstanceOf(type));
  }

  @Test
  void readsAllThatEc2Tells() {
    with(
        asked -> listed(asked, "", tag("item", PEERING)),
        (_, peerings) ->
            assertThat(peerings.all(FRANKFURT))
                .containsExactly(
                    new VpcPeering(
                        new VpcPeeringConnectionId(PCX),
                        "pending-acceptance",
                        "Pending Acceptance",
                        new PeeringSide(
                            "418027365910",
                            "eu-central-1",
                            OURS.value(),
                            List.of(Cidr.parse("172.20.0.0/20"), Cidr.parse("100.64.0.0/20")),
                            false),
                        new PeeringSide(
                            "004815162342", "eu-west-1", TARGET.vpc().value(), List.of(), null),
                        Instant.parse("2026-11-24T20:14:00Z"))));
  }

  @Test
  void whatIsLeftOutIsEmptyAndAnUnknownStatusIsNotEnded() {
    with(
        asked -> listed(asked, "", peering(1)),
        (_, peerings) -> {
          VpcPeering bare = peerings.all(FRANKFURT).getFirst();
          assertThat(bare.status()).isEqualTo(VpcPeeringStatus.OTHER);
          assertThat(bare.expiry()).isEmpty();
          assertThat(bare.accepter()).isEqualTo(new PeeringSide("", "", "", List.of(), null));
          assertThat(bare.message()).isEmpty();
        });
  }

  @Test
  void emptyElementsAreLikeNone() {
    String empty =
        tag("accepterVpcInfo", tag("cidrBlock"), tag("ownerId"), tag("peeringOptions"))
            + tag("status");
    with(
        asked -> listed(asked, "", tag("item", tag("vpcPeeringConnectionId", PCX), empty)),
        (_, peerings) -> {
          VpcPeering read = peerings.all(FRANKFURT).getFirst();
          assertThat(read.accepter()).isEqualTo(new PeeringSide("", "", "", List.of(), null));
          assertThat(read.status()).isEqualTo(VpcPeeringStatus.OTHER);
        });
  }

  @Test
  void anAnswerThatCannotBeReadIsNoAnswer() {
    with(
        asked -> listed(asked, "", tag("item", tag("expirationTime", "soon"))),
        (server, peerings) ->
            assertThatThrownBy(() -> peerings.all(FRANKFURT))
                .satisfies(fault(Fault.Unreachable.class))
                .hasMessageContaining(server.uri().getAuthority() + ": the answer cannot be read"));
    with(
        _ -> new Answer(200, "<html><body>Sign in to the guest network"),
        (_, peerings) ->
            assertThatThrownBy(() -> peerings.request(FRANKFURT, OURS, TARGET, Map.of()))
                .satisfies(fault(Fault.Unreachable.class)));
  }

  @Test
  void aPeeringWithoutAnIdIsAMistakeRatherThanNone() {
    with(
        asked -> listed(asked, "", tag("item", tag("status", tag("code", "active")))),
        (_, peerings) ->
            assertThatThrownBy(() -> peerings.all(FRANKFURT)).satisfies(fault(Fault.Bug.class)));
  }

  @Test
  void allPagesAreReadAThousandAtATime() {
    with(
        asked ->
            switch (asked.get("NextToken")) {
              case "" -> listed(asked, "two", peering(1), peering(2));
              case "two" -> listed(asked, "three");
              case "three" -> listed(asked, "", peering(3));
              default -> throw new AssertionError(asked);
            },
        (server, peerings) -> {
          assertThat(peerings.all(FRANKFURT))
              .extracting(peering -> peering.id().value())
              .containsExactly(id(1), id(2), id(3));
          assertThat(server.asked()).hasSize(3);
          assertThat(server.asked())
              .allSatisfy(asked -> assertThat(asked.get("MaxResults")).isEqualTo("1000"));
        });
  }

  @Test
  void tenThousandPeeringsCome() {
    String[] page =
        IntStream.range(0, 1000).mapToObj(AwsPeeringsTest::peering).toArray(String[]::new);
    with(
        asked -> {
          int number =
              asked.get("NextToken").isEmpty() ? 0 : Integer.parseInt(asked.get("NextToken"));
          String items =
              IntStream.range(0, 1000)
                  .mapToObj(i -> peering(number * 1000 + i))
                  .collect(Collectors.joining());
          return listed(asked, number == 9 ? "" : Integer.toString(number + 1), items);
        },
        (_, peerings) ->
            assertThat(peerings.all(FRANKFURT)).hasSize(10 * page.length).doesNotHaveDuplicates());
  }

  @Test
  void aTokenThatIsIgnoredDoesNotKeepReading() {
    with(
        asked -> listed(asked, "again", peering(1), peering(2)),
        (server, peerings) -> {
          assertThat(peerings.all(FRANKFURT)).hasSize(2);
          assertThat(server.asked()).hasSize(2);
        });
  }

  @Test
  void newTokensWithTheSamePageDoNotKeepReading() {
    AtomicInteger token = new AtomicInteger();
    with(
        asked -> listed(asked, "t" + token.incrementAndGet(), peering(1)),
        (server, peerings) -> {
          assertThat(peerings.all(FRANKFURT)).hasSize(1);
          assertThat(server.asked()).hasSize(2);
        });
  }

  @Test
  void theRequestNamesBothSidesAndIsTagged() {
    with(
        asked -> Answer.ok(asked.action(), tag("vpcPeeringConnection", PEERING)),
        (server, peerings) -> {
          VpcPeering made =
              peerings.request(FRANKFURT, OURS, TARGET, Map.of("Name", "halden", "b", "2"));
          assertThat(made.id().value()).isEqualTo(PCX);
          Asked asked = server.asked().getFirst();
          assertThat(asked.action()).isEqualTo("CreateVpcPeeringConnection");
          assertThat(asked.region()).isEqualTo("eu-central-1");
          assertThat(asked.parameters())
              .containsEntry("VpcId", OURS.value())
              .containsEntry("PeerOwnerId", "004815162342")
              .containsEntry("PeerRegion", "eu-west-1")
              .containsEntry("PeerVpcId", TARGET.vpc().value())
              .containsEntry("TagSpecification.1.ResourceType", "vpc-peering-connection")
              .containsEntry("TagSpecification.1.Tag.1.Key", "Name")
              .containsEntry("TagSpecification.1.Tag.1.Value", "halden")
              .containsEntry("TagSpecification.1.Tag.2.Key", "b")
              .doesNotContainKey("DryRun");
        });
  }

  @Test
  void aRequestWhoseAnswerIsLostIsSentOnce() {
    with(
        _ -> Answer.LOST,
        (server, peerings) -> {
          assertThatThrownBy(() -> peerings.request(FRANKFURT, OURS, TARGET, Map.of()))
              .satisfies(fault(Fault.Unreachable.class));
          assertThat(server.asked()).hasSize(1);
        });
  }

  @Test
  void aRequestThatMeetsAServersErrorIsSentOnce() {
    with(
        _ -> Answer.refused(500, "InternalError", "An internal error has occurred"),
        (server, peerings) -> {
          assertThatThrownBy(() -> peerings.request(FRANKFURT, OURS, TARGET, Map.of()))
              .satisfies(fault(Fault.Unreachable.class));
          assertThat(server.asked()).hasSize(1);
        });
  }

  @Test
  void aRequestThatIsNotAnsweredInTimeIsSentOnce() throws InterruptedException {
    java.util.concurrent.CountDownLatch end = new java.util.concurrent.CountDownLatch(1);
    try (QueryServer server = QueryServer.start(_ -> held(end));
        AwsClients clients = Clients.hasty(server)) {
      AwsPeerings peerings = new AwsPeerings(clients);
      assertThatThrownBy(() -> peerings.request(FRANKFURT, OURS, TARGET, Map.of()))
          .satisfies(fault(Fault.Unreachable.class))
          .hasMessageContaining("no answer in time");
      assertThat(server.asked()).hasSize(1);
      end.countDown();
    }
  }

  private static Answer held(java.util.concurrent.CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Answer.LOST;
  }

  @Test
  void aRequestThatWasRefusedForThrottlingIsSentAgain() {
    AtomicInteger calls = new AtomicInteger();
    with(
        asked ->
            calls.incrementAndGet() == 1
                ? Answer.refused(503, "RequestLimitExceeded", "Request limit exceeded.")
                : Answer.ok(asked.action(), tag("vpcPeeringConnection", PEERING)),
        (server, peerings) -> {
          assertThat(peerings.request(FRANKFURT, OURS, TARGET, Map.of()).id().value())
              .isEqualTo(PCX);
          assertThat(server.asked()).hasSize(2);
        });
  }

  @Test
  void anAnswerThatDoesNotNameThePeeringLeavesItInDoubt() {
    with(
        asked -> Answer.ok(asked.action()),
        (_, peerings) ->
            assertThatThrownBy(() -> peerings.request(FRANKFURT, OURS, TARGET, Map.of()))
                .satisfies(fault(Fault.Unreachable.class)));
  }

  @Test
  void oneThatExistsIsAConflict() {
    with(
        _ -> Answer.refused(400, "VpcPeeringConnectionAlreadyExists", "There is one"),
        (_, peerings) ->
            assertThatThrownBy(() -> peerings.request(FRANKFURT, OURS, TARGET, Map.of()))
                .satisfies(fault(Fault.Conflict.class)));
  }

  @Test
  void readingIsTriedAgainAfterALostAnswer() {
    AtomicInteger calls = new AtomicInteger();
    with(
        asked -> calls.incrementAndGet() == 1 ? Answer.LOST : listed(asked, "", peering(1)),
        (server, peerings) -> {
          assertThat(peerings.all(FRANKFURT)).hasSize(1);
          assertThat(server.asked()).hasSize(2);
        });
  }

  @Test
  void requesterDnsSetsOneFieldAndNothingOfTheOtherSide() {
    with(
        asked -> Answer.ok(asked.action()),
        (server, peerings) -> {
          peerings.enableRequesterDns(FRANKFURT, new VpcPeeringConnectionId(PCX));
          assertThat(server.asked().getFirst().parameters())
              .containsOnly(
                  Map.entry("Action", "ModifyVpcPeeringConnectionOptions"),
                  Map.entry("Version", "2016-11-15"),
                  Map.entry("VpcPeeringConnectionId", PCX),
                  Map.entry(
                      "RequesterPeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc", "true"));
        });
  }
}
