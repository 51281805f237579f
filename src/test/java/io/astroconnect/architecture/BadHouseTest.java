package io.astroconnect.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules bite: what each class of the bad house breaks is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadHouseTest {
  private static final String ROOT = "io.astroconnect.architecture.bad";

  private final JavaClasses house = new ClassFileImporter().importPackages(ROOT);
  private final Habits habits = new Habits(ROOT);

  private Stream<Arguments> rules() {
    return Map.<ArchRule, List<String>>of(
            new Rooms(ROOT).table(),
            List.of(
                "model.net.KnowsSteps",
                "model.cluster.Logs",
                "cloud.aws.UsesOtherAdapter",
                "sandbox.UsesAdapter",
                "service.peering.UsesSandbox",
                "service.peering.UsesJdbc",
                "service.peering.UsesSdk",
                "service.peering.TouchesFx",
                "service.peering.UsesLaunch",
                "ui.reports.UsesOtherFeature",
                "ui.fx.KnowsModel",
                "words.UsesTask",
                "elsewhere.InNoRoom",
                "elsewhere.util.Things",
                // these two use the real model, which is outside their house
                "model.peering.aws.MakesStepsBeside",
                "service.peering.NamesStatus"),
            habits.modelHasNoClock(),
            List.of("model.cluster.AsksTheTime"),
            habits.modelIsPure(),
            List.of("model.cluster.ReadsFiles"),
            habits.onlyPlannersMakeSteps(),
            List.of("model.peering.aws.MakesStepsBeside"),
            habits.noOtherNamesACloudsStatus(),
            List.of("service.peering.NamesStatus"),
            habits.viewModelsKnowNoScene(),
            List.of("ui.home.HomeViewModel"),
            habits.viewsCallNoService(),
            List.of("ui.home.HomeView"),
            habits.sandboxBindsLoopback(),
            List.of("sandbox.ListensToAll"),
            habits.onlyCommandsPrint(),
            List.of("service.peering.Prints"),
            habits.noStaticState(),
            List.of("service.peering.KeepsState"))
        .entrySet()
        .stream()
        .map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachRuleFindsWhoBreaksItAndNobodyElse(ArchRule rule, List<String> guilty) {
    Set<String> found =
        house.stream()
            .map(JavaClass::getName)
            .filter(name -> violations(rule).stream().anyMatch(line -> speaksOf(line, name)))
            .map(name -> name.substring(ROOT.length() + 1))
            .collect(Collectors.toSet());
    assertThat(found).containsExactlyInAnyOrderElementsOf(guilty);
  }

  /** The first class that a violation names is the one that breaks the rule. */
  private static boolean speaksOf(String violation, String name) {
    return violation
        .replaceFirst("^(Method|Field|Constructor|Class|Static Initializer) ", "")
        .replaceFirst("^<", "")
        .matches(java.util.regex.Pattern.quote(name) + "\\b.*");
  }

  private List<String> violations(ArchRule rule) {
    return rule.evaluate(house).getFailureReport().getDetails();
  }

  @Test
  void everyWayToKeepStateIsFound() {
    assertThat(String.join("\n", violations(habits.noStaticState())))
        .contains("COUNT", "ArrayList", "KeepsState.last");
  }

  @Test
  void aPackageWithoutItsInfoIsFound() {
    assertThat(violations(habits.packagesSayWhatTheyAre())).hasSize(house.size());
  }

  @Test
  void aDrawerIsFound() {
    assertThat(violations(habits.noDrawersForAnything())).hasSize(1);
  }
}
