package io.astroconnect.cloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.aws.AwsAccounts;
import io.astroconnect.cloud.aws.AwsClients;
import io.astroconnect.cloud.aws.AwsEndpoints;
import io.astroconnect.cloud.aws.AwsNetworks;
import io.astroconnect.cloud.aws.AwsPeerings;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.sandbox.Sandbox;
import io.astroconnect.sandbox.seed.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 1,000 peerings in 10 regions on the stand-ins: calls and time of a sweep by the adapters, beside
 * plain HTTP that reads the bytes of the same answers and makes nothing of them. Prints figures;
 * asserts only that all was seen, and with how many calls.
 */
@Tag("bench")
class SweepSpeedTest {
  private static final int RUNS = 7;
  private static final int PER_VPC = 50;
  private static final List<String> REGIONS =
      List.of(
          "eu-central-1",
          "eu-west-1",
          "eu-west-2",
          "eu-north-1",
          "us-east-1",
          "us-east-2",
          "us-west-2",
          "ap-southeast-2",
          "ap-northeast-1",
          "sa-east-1");

  @TempDir Path home;

  private Sandbox sandbox;
  private SandboxControl control;
  private AwsClients clients;

  @BeforeEach
  void open() throws IOException {
    byte[] seed = seed().getBytes(StandardCharsets.UTF_8);
    sandbox =
        Sandbox.openOrConnect(home, Clock.systemUTC(), Seed.read(new ByteArrayInputStream(seed)));
    control = new SandboxControl(sandbox.endpoints().control());
    clients =
        new AwsClients(
            new AwsEndpoints(
                sandbox.endpoints().ec2(),
                sandbox.endpoints().sts(),
                sandbox.endpoints().route53()),
            List.of(),
            true);
    for (int vpc = 0; vpc < 2 * REGIONS.size(); vpc++) {
      control.perform(new Deed.Crowd(vpc(vpc), PER_VPC));
    }
  }

  @AfterEach
  void close() throws IOException {
    clients.close();
    control.close();
    sandbox.close();
  }

  private static String seed() {
    String clusters =
        IntStream.range(0, 2 * REGIONS.size())
            .mapToObj(SweepSpeedTest::cluster)
            .collect(Collectors.joining(","));
    return """
    {"pace": {"initiating": "PT1S", "provisioning": "PT2S", "deleting": "PT2S",
      "acceptance": "P7D", "shownBriefly": "PT2H", "shownLong": "P2D",
      "operation": "PT1S"},
     "activePeeringsPerVpc": 50, "behaviours": {}, "deployments": [], "customers": [],
     "peerings": [], "clusters": [%s]}
    """
        .formatted(clusters);
  }

  private static String cluster(int number) {
    return """
    {"id": "c%d", "name": "c%d", "provider": "AWS", "type": "DEDICATED", "account": "%s",
     "region": "%s", "vpc": "%s", "cidrs": ["172.20.0.0/20"], "egressIps": ["203.0.113.%d"],
     "privateEgress": false, "customer": "", "layout": "MAIN_IN_USE"}
    """
        .formatted(
            number,
            number,
            scope(number / 2).account(),
            scope(number / 2).region(),
            vpc(number),
            number + 1);
  }

  private static String vpc(int number) {
    return "vpc-%017x".formatted(number + 1);
  }

  private static Scope scope(int region) {
    return new Scope("%012d".formatted(100_000_000_000L + region), REGIONS.get(region));
  }

  @Test
  void sweeping() throws Exception {
    AwsPeerings peerings = new AwsPeerings(clients);
    AwsNetworks networks = new AwsNetworks(clients);
    AwsAccounts accounts = new AwsAccounts(clients);
    time("plain HTTP, the same answers' bytes", this::bytes);
    Map<String, Long> before = control.calls();
    assertThat(inAllRegions(region -> peerings.all(scope(region)).size())).isEqualTo(1000);
    Map<String, Long> sweep = since(before);
    System.out.println("calls of a sweep of the peerings alone: " + sweep);
    assertThat(sweep).isEqualTo(Map.of("DescribeVpcPeeringConnections", 10L));
    time(
        "the adapters, peerings alone",
        () -> inAllRegions(region -> peerings.all(scope(region)).size()));
    Function<Integer, Integer> whole =
        region -> {
          Scope scope = scope(region);
          Set<VpcId> vpcs = Set.of(new VpcId(vpc(2 * region)), new VpcId(vpc(2 * region + 1)));
          accounts.callerIdentity(scope);
          networks.vpcs(scope, vpcs);
          networks.subnets(scope, vpcs);
          networks.routeTables(scope, vpcs);
          networks.natGateways(scope, vpcs);
          networks.elasticAddresses(scope);
          return peerings.all(scope).size();
        };
    before = control.calls();
    assertThat(inAllRegions(whole)).isEqualTo(1000);
    System.out.println("calls of a sweep of all about 20 VPCs: " + since(before));
    assertThat(since(before).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(110);
    time("the adapters, all about 20 VPCs", () -> inAllRegions(whole));
  }

  private Map<String, Long> since(Map<String, Long> before) {
    return control.calls().entrySet().stream()
        .filter(call -> call.getValue() > before.getOrDefault(call.getKey(), 0L))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                call -> call.getValue() - before.getOrDefault(call.getKey(), 0L)));
  }

  private static int inAllRegions(Function<Integer, Integer> sweep) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> all =
          IntStream.range(0, REGIONS.size())
              .mapToObj(region -> threads.submit(() -> sweep.apply(region)))
              .toList();
      int seen = 0;
      for (Future<Integer> one : all) {
        seen += one.get();
      }
      return seen;
    }
  }

  private int bytes() throws Exception {
    URI ec2 = sandbox.endpoints().ec2();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return inAllRegions(
          region -> {
            String signed =
                "AWS4-HMAC-SHA256 Credential="
                    + scope(region).account()
                    + "/20260101/"
                    + scope(region).region()
                    + "/ec2/aws4_request, SignedHeaders=host, Signature="
                    + "0".repeat(64);
            HttpRequest request =
                HttpRequest.newBuilder(ec2)
                    .header("Authorization", signed)
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "Action=DescribeVpcPeeringConnections&MaxResults=1000"))
                    .build();
            try {
              HttpResponse<byte[]> answer =
                  http.send(request, HttpResponse.BodyHandlers.ofByteArray());
              assertThat(answer.statusCode()).isEqualTo(200);
              return answer.body().length;
            } catch (IOException | InterruptedException broken) {
              throw new IllegalStateException(broken);
            }
          });
    }
  }

  private static void time(String what, Callable<Integer> work) throws Exception {
    long start = System.nanoTime();
    assertThat(work.call()).isPositive();
    long first = (System.nanoTime() - start) / 1_000_000;
    List<Long> millis = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      start = System.nanoTime();
      assertThat(work.call()).isPositive();
      millis.add((System.nanoTime() - start) / 1_000_000);
    }
    System.out.printf(
        "%-40s first %5d ms, then %5d ms median, all %s%n",
        what, first, millis.stream().sorted().toList().get(millis.size() / 2), millis);
  }
}
