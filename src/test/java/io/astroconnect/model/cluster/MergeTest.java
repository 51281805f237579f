package io.astroconnect.model.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person set, a sync leaves alone, whatever comes when. */
class MergeTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:36:05Z");
  private static final ClusterId ID = new ClusterId("clx1");
  private static final int LIVES = 2_000;
  private static final int EVENTS = 25;

  private final Random random = new Random(4127);

  private Cluster cluster() {
    return new Cluster(
        ID,
        "name" + random.nextInt(3),
        any(EnumSet.allOf(Provider.class)),
        any(EnumSet.allOf(ClusterType.class)),
        "account" + random.nextInt(3),
        "region" + random.nextInt(3),
        random.nextInt(3) == 0 ? "" : "vpc-" + random.nextInt(3),
        some().map(n -> Cidr.parse("10." + n + ".0.0/16")).toList(),
        some().map(n -> Ipv4.parse("192.0.2." + n)).toList(),
        some().map(n -> Ipv4.parse("198.51.100." + n)).toList(),
        random.nextBoolean() ? "" : "eu-west-1",
        random.nextBoolean(),
        random.nextInt(3) == 0 ? "" : "customer" + random.nextInt(3));
  }

  private <E extends Enum<E>> E any(Set<E> all) {
    return List.copyOf(all).get(random.nextInt(all.size()));
  }

  private Stream<Integer> some() {
    List<Integer> all = IntStream.range(0, random.nextInt(3)).boxed().collect(Collectors.toList());
    Collections.shuffle(all, random);
    return all.stream();
  }

  private Set<ClusterField> fields() {
    return Stream.of(ClusterField.values())
        .filter(_ -> random.nextInt(3) > 0)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClusterField.class)));
  }

  private Upstream upstream() {
    Cluster c = cluster();
    return new Upstream(
        ID,
        "org" + random.nextInt(2),
        c.name(),
        c.provider(),
        random.nextInt(3) == 0 ? null : c.type(),
        random.nextBoolean() ? "" : c.account(),
        random.nextBoolean() ? "" : c.region(),
        c.cidrs(),
        c.egressIps(),
        c.recoveryIps(),
        c.recoveryRegion(),
        c.privateEgress(),
        "CREATED",
        "HEALTHY");
  }

  private Notes notes() {
    return new Notes("n" + random.nextInt(9), List.of("vip"), List.of(), "", true, NOW);
  }

  /** A cluster's life beside a plain book in which each field that a person set is written down. */
  @Test
  void nothingByHandIsEverLost() {
    for (int life = 0; life < LIVES; life++) {
      ClusterRecord now = Merge.added(cluster());
      Map<ClusterField, String> book = new EnumMap<>(ClusterField.class);
      for (ClusterField field : ClusterField.told(now.cluster())) {
        book.put(field, field.text(now.cluster()));
      }
      for (int event = 0; event < EVENTS; event++) {
        now = next(now, book);
        for (Map.Entry<ClusterField, String> set : book.entrySet()) {
          assertThat(set.getKey().text(now.cluster())).isEqualTo(set.getValue());
        }
        assertThat(now.byHand()).isEqualTo(book.keySet());
      }
    }
  }

  private ClusterRecord next(ClusterRecord now, Map<ClusterField, String> book) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> {
        ClusterRecord after = Merge.seen(now, upstream());
        assertThat(after.notes()).isEqualTo(now.notes());
        assertThat(after.gone()).isEmpty();
        yield after;
      }
      case 2 -> {
        Cluster typed = now.cluster().taking(fields(), cluster());
        for (ClusterField field : ClusterField.differing(now.cluster(), typed)) {
          book.put(field, field.text(typed));
        }
        yield Merge.edited(now, typed);
      }
      case 3 -> {
        ClusterRecord after = Merge.gone(now, NOW);
        assertThat(after.cluster()).isEqualTo(now.cluster());
        assertThat(after.gone().isPresent()).isEqualTo(now.reported().isPresent());
        yield after;
      }
      case 4 -> {
        ClusterRecord after = now.with(notes());
        assertThat(after.cluster()).isEqualTo(now.cluster());
        yield after;
      }
      default -> {
        Set<ClusterField> let = fields();
        now.reported()
            .ifPresent(
                upstream -> let.stream().filter(upstream.said()::contains).forEach(book::remove));
        yield Merge.following(now, let);
      }
    };
  }

  @Test
  void whatNobodySetIsAsTheApiSaidLast() {
    for (int life = 0; life < LIVES; life++) {
      ClusterRecord before = Merge.edited(Merge.seen(upstream()), cluster());
      Upstream said = upstream();
      ClusterRecord after = Merge.seen(before, said);
      for (ClusterField field : ClusterField.values()) {
        boolean theirs = said.said().contains(field) && !before.byHand().contains(field);
        assertThat(field.same(after.cluster(), (theirs ? said.cluster() : before.cluster())))
            .isTrue();
      }
      assertThat(Merge.seen(after, said)).as("the same again").isEqualTo(after);
    }
  }

  @Test
  void aSyncBeforeOrAfterAnEditOfOtherFieldsEndsAlike() {
    for (int life = 0; life < LIVES; life++) {
      ClusterRecord start = Merge.seen(upstream());
      Upstream said = upstream();
      Set<ClusterField> edited = fields();
      edited.removeAll(said.said());
      Cluster typed = cluster();
      ClusterRecord editFirst =
          Merge.seen(Merge.edited(start, start.cluster().taking(edited, typed)), said);
      ClusterRecord synced = Merge.seen(start, said);
      ClusterRecord syncFirst = Merge.edited(synced, synced.cluster().taking(edited, typed));
      assertThat(editFirst).isEqualTo(syncFirst);
    }
  }

  @Test
  void differencesAreExactlyWhereAPersonAndTheApiDisagree() {
    for (int life = 0; life < LIVES; life++) {
      ClusterRecord now = Merge.seen(Merge.added(cluster()), upstream());
      Set<ClusterField> named = new HashSet<>();
      for (Difference difference : Merge.differences(now)) {
        named.add(difference.field());
        assertThat(difference.ours()).isNotEqualTo(difference.theirs());
      }
      assertThat(Merge.differences(Merge.following(now, named))).isEmpty();
      assertThat(now.byHand()).containsAll(named);
    }
  }

  @Test
  void anotherOrderOfAddressesIsNoDifference() {
    List<Ipv4> two = List.of(Ipv4.parse("192.0.2.1"), Ipv4.parse("192.0.2.2"));
    Cluster one = cluster().leavingFrom(two);
    assertThat(ClusterField.EGRESS_IPS.same(one, one.leavingFrom(two.reversed()))).isTrue();
    assertThat(ClusterField.differing(one, one.leavingFrom(two.reversed()))).isEmpty();
  }

  @Test
  void goneIsSinceTheFirstTimeAndOverWhenSeenAgain() {
    ClusterRecord seen = Merge.seen(upstream());
    ClusterRecord gone = Merge.gone(Merge.gone(seen, NOW), NOW.plusSeconds(60));
    assertThat(gone.gone()).contains(NOW);
    assertThat(Merge.seen(gone, upstream()).gone()).isEmpty();
    assertThat(Merge.gone(Merge.added(cluster()), NOW).gone())
        .as("of one that the API never spoke of")
        .isEmpty();
  }
}
