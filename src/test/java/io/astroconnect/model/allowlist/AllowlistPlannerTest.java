package io.astroconnect.model.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.net.Ipv4;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the checklist of an allowlist says, for everything that can be known about one. */
class AllowlistPlannerTest {
  private static final int CASES = 4000;
  private static final Instant NOW = Instant.parse("2026-11-23T09:36:05Z");
  private static final Confirmation WORD = new Confirmation("Ines", "INC-1", NOW.minusSeconds(60));

  private record Scene(AllowlistIntent intent, AllowlistObservation seen) {
    Checklist plan() {
      return AllowlistPlanner.plan(intent, seen, NOW);
    }

    @Nullable Given given() {
      return seen.recorded().given();
    }

    /** The addresses as sets differ from those that were given. */
    boolean outdated() {
      Given given = given();
      return given != null
          && !given.addresses().isEmpty()
          && switch (seen.addresses()) {
            case Fact.Seen<List<Ipv4>>(var now, _) ->
                !new HashSet<>(now).equals(new HashSet<>(given.addresses()));
            case Fact.Gone<List<Ipv4>> _ -> true;
            case Fact.Unknown<List<Ipv4>> _ -> false;
          };
    }

    boolean told(StepId step) {
      return seen.recorded().told().containsKey(step);
    }
  }

  private static List<Ipv4> addresses(Random random) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(_ -> Ipv4.parse("3.70.1." + random.nextInt(4)))
        .toList();
  }

  private static Scene scene(Random random) {
    Map<StepId, Confirmation> told = new HashMap<>();
    if (random.nextBoolean()) {
      told.put(AllowlistPlanner.LET_IN, WORD);
    }
    if (random.nextBoolean()) {
      told.put(AllowlistPlanner.TAKE_OUT, WORD);
    }
    List<Ipv4> now = addresses(random);
    Fact<List<Ipv4>> seen =
        switch (random.nextInt(4)) {
          case 0 -> new Fact.Gone<>(NOW);
          case 1 -> new Fact.Unknown<>(new Fault.NotAsked(), NOW);
          default ->
              now.isEmpty()
                  ? new Fact.Unknown<>(new Fault.NotAsked(), NOW)
                  : new Fact.Seen<>(now, NOW);
        };
    List<Ipv4> before = new ArrayList<>(random.nextBoolean() ? now : addresses(random));
    Collections.shuffle(before, random);
    Given given = random.nextInt(4) == 0 ? null : new Given(before, "", WORD);
    Instant turned = random.nextBoolean() ? NOW.minus(Duration.ofDays(6)) : null;
    return new Scene(
        new AllowlistIntent(
            new ClusterId("clx1"), new ServiceId("snowflake"), random.nextInt(3) == 0),
        new AllowlistObservation(seen, new AllowlistRecord(given, told, turned)));
  }

  private static void forAll(BiConsumer<Scene, Checklist> rule) {
    Random random = new Random(20418);
    for (int i = 0; i < CASES; i++) {
      Scene scene = scene(random);
      rule.accept(scene, scene.plan());
    }
  }

  private static Step step(Checklist checklist, StepId id) {
    return checklist.step(id).orElseThrow();
  }

  @Test
  void theSameIsPlannedForTheSame() {
    forAll((scene, plan) -> assertThat(scene.plan()).isEqualTo(plan));
  }

  @Test
  void oursIsToGiveAndTheirsIsTheList() {
    forAll(
        (scene, plan) -> {
          assertThat(plan.steps())
              .extracting(step -> step.id().value())
              .isEqualTo(
                  scene.intent().withdrawal() ? List.of("take-out") : List.of("give", "let-in"));
          assertThat(plan.steps())
              .allMatch(
                  step -> (step.owner() == Owner.OURS) == step.id().equals(AllowlistPlanner.GIVE));
        });
  }

  @Test
  void connectedIsGivenAsItIsNowAndConfirmed() {
    forAll(
        (scene, plan) ->
            assertThat(plan.state() == ConnectionState.CONNECTED)
                .isEqualTo(
                    !scene.intent().withdrawal()
                        && scene.given() != null
                        && !scene.outdated()
                        && !unknown(scene)
                        && scene.told(AllowlistPlanner.LET_IN)));
  }

  /** What lets in no addresses cannot be outdated by them. */
  private static boolean unknown(Scene scene) {
    Given given = scene.given();
    return scene.seen().addresses() instanceof Fact.Unknown
        && (given == null || !given.addresses().isEmpty());
  }

  @Test
  void otherAddressesThanThoseGivenAreToBeChangedWhateverWasConfirmed() {
    forAll(
        (scene, plan) ->
            assertThat(plan.state() == ConnectionState.TO_BE_CHANGED)
                .isEqualTo(!scene.intent().withdrawal() && scene.outdated()));
  }

  @Test
  void aChangeNamesEachAddressThatWasAddedAndThatIsGone() {
    forAll(
        (scene, plan) -> {
          if (plan.state() != ConnectionState.TO_BE_CHANGED
              || !(scene.seen().addresses() instanceof Fact.Seen<List<Ipv4>>(var now, _))) {
            return;
          }
          List<Ipv4> before = java.util.Objects.requireNonNull(scene.given()).addresses();
          AddressesNow change = AddressesNow.of(before, now).orElseThrow();
          HashSet<Ipv4> after = new HashSet<>(before);
          after.removeAll(change.gone());
          after.addAll(change.added());
          assertThat(after).isEqualTo(new HashSet<>(now));
          assertThat(change.added()).noneMatch(before::contains);
          assertThat(change.gone()).noneMatch(now::contains);
        });
  }

  @Test
  void aChangeStandsSinceItWasWrittenDown() {
    forAll(
        (scene, plan) -> {
          if (plan.state() == ConnectionState.TO_BE_CHANGED) {
            assertThat(step(plan, AllowlistPlanner.GIVE).sinceIfKnown())
                .contains(scene.seen().recorded().ifTurned().orElse(NOW));
          }
        });
  }

  @Test
  void givenAndNotConfirmedIsToBeAskedFor() {
    forAll(
        (scene, plan) -> {
          if (plan.state() == ConnectionState.TO_CONFIRM && !scene.intent().withdrawal()) {
            assertThat(scene.given()).isNotNull();
            assertThat(step(plan, AllowlistPlanner.LET_IN).sinceIfKnown()).contains(WORD.at());
          }
        });
  }

  @Test
  void nothingIsConfirmedBeforeItWasGiven() {
    forAll(
        (scene, plan) -> {
          if (scene.given() == null && !scene.intent().withdrawal()) {
            assertThat(step(plan, AllowlistPlanner.LET_IN).state()).isEqualTo(StepState.BLOCKED);
            assertThat(plan.state())
                .isIn(ConnectionState.OURS_TO_DO, ConnectionState.NOT_SEEN, ConnectionState.FAILED);
          }
        });
  }

  @Test
  void withdrawnIsRemovedOnceTheCustomerSaysSoOrNeverHadIt() {
    forAll(
        (scene, plan) -> {
          if (scene.intent().withdrawal()) {
            assertThat(plan.state())
                .isEqualTo(
                    scene.given() == null || scene.told(AllowlistPlanner.TAKE_OUT)
                        ? ConnectionState.REMOVED
                        : ConnectionState.TO_CONFIRM);
          } else {
            assertThat(plan.state()).isNotEqualTo(ConnectionState.REMOVED);
          }
        });
  }
}
