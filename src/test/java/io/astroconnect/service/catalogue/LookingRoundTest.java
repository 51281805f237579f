package io.astroconnect.service.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Merge;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.service.catalogue.LookingRound.Place;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many clusters there are, a round asks at few places, and each has its turn. */
class LookingRoundTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:36:05Z");

  private final LookingRound round = new LookingRound();

  private static ClusterRecord cluster(int n, boolean pinned) {
    ClusterRecord plain =
        Merge.added(
            new Cluster(
                new ClusterId("clx" + n),
                "one-" + n,
                Provider.AWS,
                ClusterType.DEDICATED,
                "%012d".formatted(n),
                "eu-central-1",
                "vpc-0a1b2c3d",
                List.of(),
                List.of(),
                List.of(),
                "",
                false,
                ""));
    return plain.with(plain.notes().withPinned(pinned));
  }

  private static List<ClusterRecord> many(int count) {
    return IntStream.range(0, count).mapToObj(n -> cluster(n, n == count - 1)).toList();
  }

  private List<Place> next(List<ClusterRecord> clusters, int connected) {
    return List.copyOf(
        round.next(clusters, Set.of(clusters.get(connected).id()), _ -> Instant.MIN).keySet());
  }

  @Test
  void theNumberOfPlacesDoesNotGrowWithClustersThatHaveNothing() {
    List<Place> some = next(many(1_000), 700);
    List<Place> all = next(many(20_000), 700);
    assertThat(some).hasSize(LookingRound.OTHERS + 2);
    assertThat(all).hasSize(LookingRound.OTHERS + 2);
  }

  @Test
  void whatIsConnectedOrPinnedComesFirst() {
    assertThat(next(many(1_000), 700).subList(0, 2))
        .extracting(place -> place.scope().account())
        .containsExactlyInAnyOrder("000000000700", "000000000999");
  }

  @Test
  void eachHasItsTurnWhateverCameOfIt() {
    List<ClusterRecord> clusters = many(1_000);
    Set<Place> asked = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      for (Place place : next(clusters, 0)) {
        round.tried(place, NOW.plusSeconds(i));
        asked.add(place);
      }
    }
    assertThat(asked).hasSize(1_000);
  }

  @Test
  void oneNotSeenForLongestIsAskedBeforeOthers() {
    List<ClusterRecord> clusters = many(1_000);
    Map<Place, List<Cluster>> next =
        round.next(
            clusters, Set.of(), id -> id.value().equals("clx500") ? NOW.minusSeconds(60) : NOW);
    assertThat(next)
        .containsKey(new Place(Provider.AWS, new Scope("000000000500", "eu-central-1")));
  }
}
