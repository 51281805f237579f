package io.astroconnect.service.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.astro.AstroAccess;
import io.astroconnect.cloud.astro.AstroClient;
import io.astroconnect.cloud.astro.AstroLists;
import io.astroconnect.cloud.astro.AstroToken;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.model.cluster.SyncRun;
import io.astroconnect.model.cluster.Synced;
import io.astroconnect.sandbox.Sandbox;
import io.astroconnect.sandbox.astro.Organizations;
import io.astroconnect.sandbox.seed.Seed;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.task.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 2,000 clusters and 20,000 deployments from the stand-in into a store: time, calls, memory, beside
 * plain HTTP that reads the bytes of the same pages and makes nothing of them. Prints figures;
 * asserts only that all came, and with how many calls.
 */
@Tag("bench")
class SyncSpeedTest {
  private static final int CLUSTERS = 2_000;
  private static final int DEPLOYMENTS = 20_000;
  private static final int PAGE = 1_000;
  private static final int RUNS = 5;
  private static final String ORGANIZATION = Organizations.all().get(1);

  @TempDir Path home;
  private long last;

  private static String seed() {
    String clusters =
        IntStream.range(0, CLUSTERS)
            .mapToObj(SyncSpeedTest::cluster)
            .collect(Collectors.joining(","));
    String deployments =
        IntStream.range(0, DEPLOYMENTS)
            .mapToObj(SyncSpeedTest::deployment)
            .collect(Collectors.joining(","));
    return """
    {"pace": {"initiating": "PT1S", "provisioning": "PT2S", "deleting": "PT2S",
      "acceptance": "P7D", "shownBriefly": "PT2H", "shownLong": "P2D",
      "operation": "PT1S"},
     "activePeeringsPerVpc": 50, "behaviours": {}, "customers": [], "peerings": [],
     "clusters": [%s], "deployments": [%s]}
    """
        .formatted(clusters, deployments);
  }

  /** On Azure the stand-ins lay out no network. */
  private static String cluster(int number) {
    return """
    {"id": "c%d", "name": "cluster-%d", "provider": "AZURE", "type": "DEDICATED", "account": "a",
     "region": "westeurope", "vpc": "v", "cidrs": ["172.20.0.0/19"],
     "egressIps": ["203.0.%d.%d", "198.51.%d.%d"], "privateEgress": false, "customer": ""}
    """
        .formatted(number, number, number / 250, number % 250, number / 250, number % 250);
  }

  private static String deployment(int number) {
    return """
    {"id": "d%d", "name": "deployment-%d", "namespace": "orbital-gradient-%d",
     "cluster": "cluster-%d", "workloadIdentity": null}
    """
        .formatted(number, number, number, number % CLUSTERS);
  }

  @Test
  void syncing() throws Exception {
    byte[] seed = seed().getBytes(StandardCharsets.UTF_8);
    try (Sandbox sandbox =
            Sandbox.openOrConnect(
                home, Clock.systemUTC(), Seed.read(new ByteArrayInputStream(seed)));
        SandboxControl control = new SandboxControl(sandbox.endpoints().control());
        SqlStore store = SqlStore.open(home.resolve("store.sqlite"));
        AstroClient astro =
            new AstroClient(
                new AstroAccess(
                    sandbox.endpoints().astro().resolve("/v1"), Optional.of(AstroToken.practice())),
                Clock.systemUTC())) {
      CatalogueService catalogue =
          new CatalogueService(
              store,
              new ChangeGuard(false, Clock.systemUTC(), store.activities(), "test"),
              Clock.systemUTC(),
              "test");
      SyncService syncs =
          new SyncService(
              new AstroLists(astro),
              List.of(ORGANIZATION),
              catalogue,
              store.syncs(),
              Clock.systemUTC());

      ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
      Synced first = timed("first, into an empty store", syncs);
      System.out.println("calls: " + control.calls());
      assertThat(first.added()).isEqualTo(CLUSTERS);
      assertThat(first.deployments()).isEqualTo(DEPLOYMENTS);
      assertThat(control.calls())
          .containsAllEntriesOf(Map.of("ListClusters", 3L, "ListDeployments", 21L));
      for (int i = 1; i < RUNS; i++) {
        assertThat(timed("again, nothing changed", syncs).changed()).isZero();
      }
      long floor = System.nanoTime();
      long bytes = bytes(sandbox.endpoints().astro());
      floor = System.nanoTime() - floor;
      System.out.printf(
          "floor: plain HTTP, %,d bytes     %5d ms; the last sync took %.1f times that%n",
          bytes, floor / 1_000_000, (double) last / floor);
      System.out.printf(
          "heap after all: %d MB; peak, stand-in included: %d MB%n",
          used() >> 20,
          ManagementFactory.getMemoryPoolMXBeans().stream()
                  .filter(pool -> pool.getType() == MemoryType.HEAP)
                  .mapToLong(pool -> pool.getPeakUsage().getUsed())
                  .sum()
              >> 20);
    }
  }

  private static long bytes(URI astro) throws IOException, InterruptedException {
    long bytes = 0;
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String list : List.of("clusters", "deployments")) {
        int rows = list.equals("clusters") ? CLUSTERS : DEPLOYMENTS;
        for (int from = 0; from < rows; from += PAGE) {
          String page =
              "/v1/organizations/%s/%s?limit=%d&offset=%d"
                  .formatted(ORGANIZATION, list, PAGE, from);
          HttpRequest request =
              HttpRequest.newBuilder(astro.resolve(page))
                  .header("Authorization", "Bearer practice")
                  .build();
          HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
          assertThat(answer.statusCode()).isEqualTo(200);
          bytes += answer.body().length;
        }
      }
    }
    return bytes;
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private Synced timed(String what, SyncService syncs) throws InterruptedException {
    long start = System.nanoTime();
    SyncRun run = syncs.sync(syncs.organizations(), Progress.none()).getFirst().run();
    last = System.nanoTime() - start;
    System.out.printf("sync, %-28s %5d ms%n", what, last / 1_000_000);
    return ((SyncRun.Done) run).synced();
  }
}
