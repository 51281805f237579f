package io.astroconnect.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every trap of the job names the tests that hold it, and these exist. */
class TrapsTest {
  private static final Path TABLE = Path.of("assets/decisions/0007-traps.md");
  private static final Path TESTS = Path.of(here());
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
    Map<String, Set<String>> methods = methods();
    assertThat(named)
        .allSatisfy(
            name -> {
              String[] parts = name.split("#", 2);
              assertThat(methods.getOrDefault(parts[0], Set.of())).as(name).contains(parts[1]);
            });
  }

  private static URI here() {
    return URI.create(
        TrapsTest.class.getProtectionDomain().getCodeSource().getLocation().toString());
  }

  private static String name(MatchResult found) {
    return found.group(1) + "#" + found.group(2);
  }

  /** Of each test class; several may have one name. */
  private static Map<String, Set<String>> methods() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .map(file -> TESTS.relativize(file).toString())
          .filter(name -> name.endsWith("Test.class"))
          .map(TrapsTest::loaded)
          .collect(Collectors.toMap(Class::getSimpleName, TrapsTest::methods, TrapsTest::both));
    }
  }

  private static Class<?> loaded(String file) {
    String name = file.substring(0, file.lastIndexOf('.')).replace(File.separatorChar, '.');
    try {
      return Class.forName(name, false, TrapsTest.class.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new AssertionError(gone);
    }
  }

  private static Set<String> methods(Class<?> type) {
    return Stream.of(type.getDeclaredMethods()).map(Method::getName).collect(Collectors.toSet());
  }

  private static Set<String> both(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
