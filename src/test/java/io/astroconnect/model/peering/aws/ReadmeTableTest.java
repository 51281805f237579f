package io.astroconnect.model.peering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of the README name the steps and checks that there are, whose, and what can stop. */
class ReadmeTableTest {
  private static final int CASES = 4000;
  private static final Pattern ID = Pattern.compile("`([a-z-]+)[^`]*`");

  /** The rows of the table with this heading: the kinds of id in the first cell, and the cells. */
  private static Map<String, List<String>> table(String heading) throws IOException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    for (String line : lines.subList(lines.indexOf(heading) + 2, lines.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      List<String> cells =
          List.of(line.substring(1, line.length() - 1).split("\\|", -1)).stream()
              .map(String::strip)
              .toList();
      for (Matcher ids = ID.matcher(cells.getFirst()); ids.find(); ) {
        rows.put(ids.group(1), cells);
      }
    }
    return rows;
  }

  /** What scenes at random hardly ever have: our own VPC as the target. */
  private static Scene own() {
    Scene scene = new Scene();
    scene.target = new Target(Scene.TARGET.account(), Scene.TARGET.region(), Scene.OURS);
    return scene;
  }

  /** Or a region that nobody knows. */
  private static Scene nowhere() {
    Scene scene = new Scene();
    scene.target =
        new Target(Scene.TARGET.account(), new AwsRegion("eu-centra-1"), Scene.TARGET.vpc());
    return scene;
  }

  /** Or an account that is none, of a stand-in. */
  private static Scene elsewhere() {
    Scene scene = new Scene();
    scene.caller = Scene.seen(new CallerIdentity("000000000000", "arn", true));
    return scene;
  }

  @Test
  void everyStepStandsThereWithItsOwner() throws IOException {
    Map<String, Set<Owner>> owners = new TreeMap<>();
    RandomScene scenes = new RandomScene(7);
    for (int i = 0; i < CASES; i++) {
      for (Step step : scenes.next().plan().steps()) {
        owners
            .computeIfAbsent(step.id().kind(), _ -> EnumSet.noneOf(Owner.class))
            .add(step.owner());
      }
    }
    Map<String, List<String>> rows = table("| step | whose | what it means | what stops it |");
    assertThat(rows).containsOnlyKeys(owners.keySet());
    owners.forEach(
        (kind, seen) -> {
          List<String> words =
              List.of(rows.getOrDefault(kind, List.of("", "")).get(1).split("\\W+", -1));
          assertThat(words.contains("ours")).as(kind).isEqualTo(seen.contains(Owner.OURS));
          assertThat(words.contains("theirs")).as(kind).isEqualTo(seen.contains(Owner.THEIRS));
        });
  }

  @Test
  void everyCheckStandsThereWithWhetherItWarnsAndStops() throws IOException {
    Map<String, Set<Check.Level>> levels = new TreeMap<>();
    RandomScene scenes = new RandomScene(8);
    for (int i = 0; i < CASES; i++) {
      note(levels, scenes.next().checks());
    }
    note(levels, own().checks());
    note(levels, elsewhere().checks());
    note(levels, nowhere().checks());
    note(
        levels,
        List.of(
            PermissionCheck.of(
                "CreateRoute", Optional.of(new Fault.NotAllowed(Fault.Where.NOWHERE, ""))),
            PermissionCheck.notAskable()));
    Map<String, List<String>> rows = table("| check | what it looks at | warns | stops |");
    assertThat(rows).containsOnlyKeys(levels.keySet());
    levels.forEach(
        (kind, seen) -> {
          List<String> cells = rows.getOrDefault(kind, List.of());
          assertThat(!cells.get(2).equals("—"))
              .as("%s warns", kind)
              .isEqualTo(seen.contains(Check.Level.WARNING));
          assertThat(!cells.get(3).equals("—"))
              .as("%s stops", kind)
              .isEqualTo(seen.contains(Check.Level.STOP));
        });
  }

  private static void note(Map<String, Set<Check.Level>> levels, Collection<Check> checks) {
    for (Check check : checks) {
      levels
          .computeIfAbsent(check.id().split("/", 2)[0], _ -> EnumSet.noneOf(Check.Level.class))
          .add(check.level());
    }
  }
}
