package io.astroconnect.cloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.AstroCatalogue.Listing;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.astro.AstroAccess;
import io.astroconnect.cloud.astro.AstroClient;
import io.astroconnect.cloud.astro.AstroLists;
import io.astroconnect.cloud.astro.AstroToken;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.sandbox.astro.Organizations;
import io.astroconnect.task.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter of the Astro API on the stand-in: its lists, its refusals, and how they drift. */
class AstroOnSandboxTest extends SandboxRoomTest {
  private static final List<String> BOTH = Organizations.all();
  private static final String HALDEN_CLUSTER = "halden-prod-euc1";

  private AstroClient astro;
  private AstroLists lists;

  @BeforeEach
  void adapter() {
    astro = new AstroClient(access(Optional.of(AstroToken.practice())), Clock.systemUTC());
    lists = new AstroLists(astro);
  }

  @AfterEach
  void closeAdapter() {
    astro.close();
  }

  private URI base() {
    return sandbox.endpoints().astro().resolve("/v1");
  }

  private AstroAccess access(Optional<AstroToken> token) {
    return new AstroAccess(base(), token);
  }

  private Map<String, Upstream> all() {
    return BOTH.stream()
        .flatMap(one -> lists.clusters(one, Progress.none()).items().stream())
        .collect(Collectors.toMap(Upstream::name, Function.identity()));
  }

  private Upstream halden() {
    return Objects.requireNonNull(all().get(HALDEN_CLUSTER));
  }

  private Fault refusal() {
    return catchThrowableOfType(
            CloudException.class, () -> lists.clusters(BOTH.getFirst(), Progress.none()))
        .fault();
  }

  @Test
  void theListsHaveTheSandboxesClustersWithoutWhatTheApiLacks() {
    Map<String, Upstream> listed = all();
    List<Cluster> known = new SandboxCatalogue(control).clusters();

    assertThat(listed).hasSameSizeAs(known);
    for (Cluster cluster : known) {
      Upstream said = Objects.requireNonNull(listed.get(cluster.name()));
      assertThat(said.cidrs()).isEqualTo(cluster.cidrs());
      assertThat(said.egressIps()).isEqualTo(cluster.egressIps());
      assertThat(said.recoveryRegion()).isEqualTo(cluster.recoveryRegion());
      assertThat(said.type()).isEqualTo(cluster.type());
      assertThat(said.account())
          .isEqualTo(cluster.provider() == Provider.GCP ? cluster.account() : "");
    }
  }

  @Test
  void theDeploymentsAreThoseOfTheSandbox() {
    assertThat(
            BOTH.stream()
                .map(one -> lists.deployments(one, Progress.none()))
                .peek(listing -> assertThat(listing.leftOut()).isEmpty())
                .mapToInt(listing -> listing.items().size())
                .sum())
        .isEqualTo(new SandboxCatalogue(control).deployments().size());
  }

  @Test
  void aThrottledListIsReadAfterAWhile() {
    control.perform(new Deed.Throttle("ListClusters", 1));

    assertThat(lists.clusters(BOTH.getFirst(), Progress.none()).whole()).isTrue();
    assertThat(control.calls()).containsEntry("ListClusters", 2L);
  }

  @Test
  void anEndedTokenAsksForAnother() {
    control.perform(new Deed.ExpireSignIn(BOTH.getFirst()));

    assertThat(refusal()).isInstanceOf(Fault.NeedsSignIn.class);
    assertThat(refusal().where().requestId()).isNotEmpty();
    assertThat(lists.clusters(BOTH.get(1), Progress.none()).items()).isNotEmpty();
  }

  @Test
  void aDeniedListSaysSo() {
    control.perform(new Deed.Deny(BOTH.getFirst(), "ListClusters"));

    assertThat(refusal()).isInstanceOf(Fault.NotAllowed.class);
  }

  @Test
  void anotherOrganizationIsNobodys() {
    assertThat(
            catchThrowableOfType(
                    CloudException.class, () -> lists.clusters("clnobody", Progress.none()))
                .fault())
        .isInstanceOf(Fault.NotAllowed.class);
  }

  @Test
  void aListedAddressDriftsFromTheCloud() {
    Upstream before = halden();
    control.perform(new Deed.ChangeListedAddress(before.id().value()));
    Upstream after = halden();

    assertThat(after.egressIps()).hasSameSizeAs(before.egressIps());
    assertThat(after.egressIps()).isNotEqualTo(before.egressIps());
  }

  @Test
  void aClusterGoesFromTheListAndComesBack() {
    String id = halden().id().value();

    control.perform(new Deed.Unlist(id));
    assertThat(all()).doesNotContainKey(HALDEN_CLUSTER);
    assertThat(control.refusals(List.of(new Deed.Unlist(id), new Deed.Relist(id))))
        .satisfiesExactly(
            refused -> assertThat(refused).contains("already"),
            possible -> assertThat(possible).isEmpty());

    control.perform(new Deed.Relist(id));
    assertThat(all()).containsKey(HALDEN_CLUSTER);
  }

  @ParameterizedTest
  @CsvSource({"limit=1001", "limit=x", "offset=-1", "sorts=weight:asc"})
  void aParameterThatIsNotValidIsNamed(String query) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(
                      URI.create(
                          base() + "/organizations/" + BOTH.getFirst() + "/clusters?" + query))
                  .header("Authorization", "Bearer any")
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("requestId", "\"field\":\"" + query.substring(0, query.indexOf('=')));
    }
  }

  @Test
  void pagesOfAnySizeHaveAll() throws IOException, InterruptedException {
    Listing<Upstream> whole = lists.clusters(BOTH.getFirst(), Progress.none());
    try (HttpClient http = HttpClient.newHttpClient()) {
      String page =
          http.send(
                  HttpRequest.newBuilder(
                          URI.create(
                              base()
                                  + "/organizations/"
                                  + BOTH.getFirst()
                                  + "/clusters?limit=2&offset=1"))
                      .header("Authorization", "Bearer any")
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();

      assertThat(page)
          .contains(
              whole.items().get(1).id().value(),
              whole.items().get(2).id().value(),
              "\"totalCount\":" + whole.items().size())
          .doesNotContain(whole.items().getFirst().id().value());
    }
  }

  @Test
  void withoutATokenTheStandInAnswersAsAstroDoes() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(
                      URI.create(base() + "/organizations/" + BOTH.getFirst() + "/clusters"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(401);
    }
  }
}
