package io.astroconnect.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every trap of the job names the tests that hold it, and these exist. */
class TrapsTest {
  private static final Path TABLE = Path.of("assets/decisions/0007-traps.md");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test)#(\\w+)`");

  @Test
  void everyTrapHasATestThatExists() throws IOException {
    List<String> rows =
        Files.readAllLines(TABLE).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| trap |"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(40);
    assertThat(rows).allMatch(row -> NAMED.matcher(row).find());

    Set<String> named =
        rows.stream()
            .flatMap(row -> NAMED.matcher(row).results())
            .map(TrapsTest::name)
            .collect(Collectors.toCollection(TreeSet::new));
    JavaClasses tests = new ClassFileImporter().importPackages("io.astroconnect");
    Map<String, Set<String>> methods =
        tests.stream()
            .filter(type -> type.getSimpleName().endsWith("Test"))
            .collect(
                Collectors.toMap(JavaClass::getSimpleName, TrapsTest::methods, TrapsTest::both));
    assertThat(named)
        .allSatisfy(
            name -> {
              String[] parts = name.split("#", 2);
              assertThat(methods.getOrDefault(parts[0], Set.of())).as(name).contains(parts[1]);
            });
  }

  private static String name(MatchResult found) {
    return found.group(1) + "#" + found.group(2);
  }

  private static Set<String> methods(JavaClass type) {
    return type.getMethods().stream().map(JavaMember::getName).collect(Collectors.toSet());
  }

  private static Set<String> both(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
