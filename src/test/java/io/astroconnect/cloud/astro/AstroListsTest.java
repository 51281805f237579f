package io.astroconnect.cloud.astro;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.AstroCatalogue.Listing;
import io.astroconnect.cloud.astro.AstroServer.Answer;
import io.astroconnect.cloud.astro.AstroServer.Asked;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.LeftOut;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.cluster.UpstreamDeployment;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists: read to their end however they are paged, and tolerant of what is new in them. */
class AstroListsTest {

  private static String cluster(String id) {
    return "{\"id\":\"" + id + "\",\"name\":\"" + id + "\",\"cloudProvider\":\"AWS\"}";
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "c" + i).collect(Collectors.toList());
  }

  private static Answer page(List<String> ids, int offset, int limit, int total) {
    String rows =
        ids.stream()
            .skip(offset)
            .limit(limit)
            .map(AstroListsTest::cluster)
            .collect(Collectors.joining(","));
    return Answer.ok(
        "{\"clusters\":[" + rows + "],\"totalCount\":" + total + ",\"offset\":" + offset + "}");
  }

  private static AstroServer serving(List<String> ids, int limit) {
    return AstroServer.start(asked -> page(ids, asked.offset(), limit, ids.size()));
  }

  private static Listing<Upstream> read(AstroServer server) {
    return server.lists().clusters("org-1", Progress.none());
  }

  private static List<String> names(Listing<Upstream> listing) {
    return listing.items().stream().map(one -> one.id().value()).toList();
  }

  @Test
  void allPagesAreReadEachBeginningWithTheLastRowOfTheOneBefore() {
    List<Long> told = new ArrayList<>();
    try (AstroServer server = serving(ids(0, 2500), 1000)) {
      Listing<Upstream> listing = server.lists().clusters("org-1", (done, _, _) -> told.add(done));

      assertThat(names(listing)).isEqualTo(ids(0, 2500));
      assertThat(listing.whole()).isTrue();
      assertThat(server.asked()).extracting(Asked::offset).containsExactly(0, 999, 1998);
      assertThat(told).containsExactly(1000L, 1999L, 2500L);
    }
  }

  @Test
  void aServiceThatGivesLessThanAskedForIsReadToTheEnd() {
    try (AstroServer server = serving(ids(0, 250), 100)) {
      assertThat(names(read(server))).isEqualTo(ids(0, 250));
    }
  }

  @Test
  void aServiceThatCountsNothingIsReadToTheEnd() {
    try (AstroServer server =
        AstroServer.start(asked -> page(ids(0, 250), asked.offset(), 100, -1))) {
      Listing<Upstream> listing = read(server);

      assertThat(names(listing)).isEqualTo(ids(0, 250));
      assertThat(listing.whole()).isTrue();
    }
  }

  @Test
  void aServiceThatIgnoresTheOffsetEnds() {
    try (AstroServer server = AstroServer.start(_ -> page(ids(0, 100), 0, 100, 250))) {
      Listing<Upstream> listing = read(server);

      assertThat(names(listing)).isEqualTo(ids(0, 100));
      assertThat(listing.whole()).isFalse();
      assertThat(server.asked()).hasSize(6);
    }
  }

  @Test
  void anEmptyOrganizationIsWhole() {
    try (AstroServer server = serving(List.of(), 1000)) {
      assertThat(read(server)).isEqualTo(new Listing<>(List.of(), List.of(), true));
    }
  }

  /** A list that is another one from the given call on. */
  private static AstroServer changing(IntFunction<List<String>> at) {
    AtomicInteger calls = new AtomicInteger();
    return AstroServer.start(
        asked -> {
          List<String> now = at.apply(calls.getAndIncrement());
          return page(now, asked.offset(), 100, now.size());
        });
  }

  @Test
  void aClusterThatWentWhileItWasReadMakesNoOtherMissing() {
    try (AstroServer server = changing(call -> call == 0 ? ids(0, 250) : ids(1, 250))) {
      Listing<Upstream> listing = read(server);

      assertThat(names(listing)).isEqualTo(ids(1, 250));
      assertThat(listing.whole()).isTrue();
    }
  }

  @Test
  void oneThatWentAndOneThatCameLeaveTheCountAndAreStillNoticed() {
    try (AstroServer server = changing(call -> call == 0 ? ids(0, 250) : ids(1, 251))) {
      Listing<Upstream> listing = read(server);

      assertThat(names(listing)).isEqualTo(ids(1, 251));
      assertThat(listing.whole()).isTrue();
    }
  }

  @Test
  void aListThatNeverRestsEndsAndSaysThatItMayNotBeWhole() {
    try (AstroServer server = changing(call -> ids(call, 250 + call))) {
      Listing<Upstream> listing = read(server);

      assertThat(names(listing)).doesNotHaveDuplicates().contains("c200", "c250");
      assertThat(listing.whole()).isFalse();
    }
  }

  @Test
  void aRowThatComesTwiceIsOne() {
    List<String> twice = new ArrayList<>(ids(0, 3));
    twice.add("c1");
    try (AstroServer server = serving(twice, 1000)) {
      assertThat(names(read(server))).containsExactly("c0", "c1", "c2");
    }
  }

  private static Listing<Upstream> one(String row) {
    try (AstroServer server =
        AstroServer.start(_ -> Answer.ok("{\"clusters\":[" + row + "],\"totalCount\":1}"))) {
      return read(server);
    }
  }

  @Test
  void aClusterOfAwsIsReadWithItsTwoRanges() {
    Listing<Upstream> listing =
        one(
            """
            {"id":"c1","name":"halden","cloudProvider":"AWS","type":"DEDICATED","region":"eu-west-1",
             "vpcSubnetRange":"172.20.0.0/20","secondaryVpcCidr":"172.21.0.0/20","status":"CREATED",
             "healthStatus":{"value":"HEALTHY"},"isDrEnabled":true,"drRegion":"eu-west-2",
             "isPrivateNetworkEgressEnabled":true,"providerAccount":"ignored","somethingNew":{"a":1},
             "metadata":{"externalIPs":["203.0.113.7","203.0.113.8"],"kubeDnsIp":"172.20.0.10"}}\
            """);

    Upstream read = listing.items().getFirst();
    assertThat(read.cidrs())
        .containsExactly(Cidr.parse("172.20.0.0/20"), Cidr.parse("172.21.0.0/20"));
    assertThat(read.egressIps())
        .containsExactly(Ipv4.parse("203.0.113.7"), Ipv4.parse("203.0.113.8"));
    assertThat(read.account()).isEmpty();
    assertThat(read.recoveryRegion()).isEqualTo("eu-west-2");
    assertThat(read.privateEgress()).isTrue();
    assertThat(read.type()).isEqualTo(ClusterType.DEDICATED);
    assertThat(read.health()).isEqualTo("HEALTHY");
    assertThat(listing.leftOut()).isEmpty();
  }

  @Test
  void aClusterOfGoogleIsReadWithItsProjectAndFourRanges() {
    Upstream read =
        one("""
        {"id":"c1","name":"n","cloudProvider":"GCP","providerAccount":"astronomer-prod",
         "servicePeeringRange":"100.66.0.0/21","podSubnetRange":"100.64.0.0/16",
         "vpcSubnetRange":"172.20.0.0/22","serviceSubnetRange":"100.65.0.0/22"}\
        """)
            .items()
            .getFirst();

    assertThat(read.account()).isEqualTo("astronomer-prod");
    assertThat(read.cidrs())
        .extracting(Cidr::toString)
        .containsExactly("172.20.0.0/22", "100.64.0.0/16", "100.65.0.0/22", "100.66.0.0/21");
  }

  @Test
  void aWordThatIsNewDoesNotBreakTheRest() {
    Listing<Upstream> listing =
        one(
            """
            {"id":"c1","name":"new","cloudProvider":"AWS","type":"QUANTUM","status":"TELEPORTING",
             "healthStatus":null,"metadata":null}\
            """);

    assertThat(listing.items().getFirst().type()).isNull();
    assertThat(listing.items().getFirst().status()).isEqualTo("TELEPORTING");
    assertThat(listing.leftOut()).containsExactly(new LeftOut("c1", "new", "type", "QUANTUM"));
  }

  @Test
  void aClusterOfAnUnknownCloudIsLeftOutAndNamed() {
    Listing<Upstream> listing = one("{\"id\":\"c1\",\"name\":\"far\",\"cloudProvider\":\"OCI\"}");

    assertThat(listing.items()).isEmpty();
    assertThat(listing.leftOut()).containsExactly(new LeftOut("c1", "far", "cloudProvider", "OCI"));
  }

  @Test
  void aListWithAnAddressThatCannotBeReadIsNotTakenHalf() {
    Listing<Upstream> listing =
        one(
            """
            {"id":"c1","name":"six","cloudProvider":"AWS",
             "metadata":{"externalIPs":["203.0.113.7","2001:db8::1"]}}\
            """);

    assertThat(listing.items().getFirst().egressIps()).isEmpty();
    assertThat(listing.leftOut())
        .containsExactly(new LeftOut("c1", "six", "metadata.externalIPs", "2001:db8::1"));
  }

  @Test
  void textOverSeveralLinesBecomesOne() {
    assertThat(
            one("{\"id\":\"c1\",\"name\":\"a\\n\\u0007b\",\"cloudProvider\":\"AWS\"}")
                .items()
                .getFirst()
                .name())
        .isEqualTo("a b");
  }

  @Test
  void aDeploymentIsReadWithBothIdentities() {
    try (AstroServer server =
        AstroServer.start(
            _ ->
                Answer.ok(
                    """
                    {"totalCount":2,"deployments":[
                     {"id":"d1","name":"etl","namespace":"nuclear-science-2730","clusterId":"c1",
                      "status":"HEALTHY","effectiveWorkloadIdentity":"a@p.iam.gserviceaccount.com",
                      "workloadIdentity":"old","effectiveDRWorkloadIdentity":"dr",
                      "externalIPs":["203.0.113.7"],"drExternalIPs":["203.0.113.9"]},
                     {"id":"d2","name":"shared","namespace":"x-1"}]}\
                    """))) {
      Listing<UpstreamDeployment> listing = server.lists().deployments("org-1", Progress.none());

      UpstreamDeployment read = listing.items().getFirst();
      assertThat(read.deployment().workloadIdentity()).isEqualTo("a@p.iam.gserviceaccount.com");
      assertThat(read.deployment().recoveryIdentity()).isEqualTo("dr");
      assertThat(read.recoveryIps()).containsExactly(Ipv4.parse("203.0.113.9"));
      assertThat(listing.leftOut()).containsExactly(new LeftOut("d2", "shared", "clusterId", ""));
      assertThat(listing.whole()).isTrue();
    }
  }

  @Test
  void anOrganizationCannotLeadElsewhere() {
    try (AstroServer server = serving(List.of(), 1000)) {
      server.lists().clusters("a/../b?c d", Progress.none());

      assertThat(server.asked().getFirst().path())
          .isEqualTo("/v1/organizations/a%2F..%2Fb%3Fc%20d/clusters");
    }
  }
}
