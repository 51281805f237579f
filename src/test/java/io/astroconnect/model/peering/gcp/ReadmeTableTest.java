package io.astroconnect.model.peering.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of the README name Google's steps and checks, whose, and what can stop. */
class ReadmeTableTest {
  private static final String SECTION = "## Every step and every check of a Google Cloud peering";
  private static final Pattern ID = Pattern.compile("`([a-z-]+)[^`]*`");

  /** The rows of a table of the section, by the kind of id in the first cell. */
  private static Map<String, List<String>> table(String heading) throws IOException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    List<String> section = lines.subList(lines.indexOf(SECTION), lines.size());
    for (String line : section.subList(section.indexOf(heading) + 2, section.size())) {
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

  @Test
  void everyStepStandsThereWithItsOwner() throws IOException {
    Map<String, Set<Owner>> owners = new TreeMap<>();
    PlannerPropertyTest.always(
        7,
        (_, plan) -> {
          for (Step step : plan.steps()) {
            owners
                .computeIfAbsent(step.id().kind(), _ -> EnumSet.noneOf(Owner.class))
                .add(step.owner());
          }
        });
    Map<String, List<String>> rows = table("| step | whose | what it means | what stops it |");
    assertThat(rows).containsOnlyKeys(owners.keySet());
    owners.forEach(
        (kind, seen) ->
            assertThat(rows.getOrDefault(kind, List.of()).get(1))
                .as(kind)
                .isEqualTo(seen.contains(Owner.OURS) ? "ours" : "theirs"));
    assertThat(owners.values()).allMatch(seen -> seen.size() == 1);
  }

  @Test
  void everyCheckStandsThereWithWhetherItWarnsAndStops() throws IOException {
    Map<String, Set<Check.Level>> levels = new TreeMap<>();
    PlannerPropertyTest.always(
        8,
        (scene, _) -> {
          for (Check check : scene.checks()) {
            levels
                .computeIfAbsent(
                    check.id().split("/", 2)[0], _ -> EnumSet.noneOf(Check.Level.class))
                .add(check.level());
          }
        });
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
}
