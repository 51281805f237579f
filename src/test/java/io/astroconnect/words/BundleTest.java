package io.astroconnect.words;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.astroconnect.model.Rule;
import io.astroconnect.model.Slip;
import io.astroconnect.model.allowlist.Effect;
import io.astroconnect.model.allowlist.EndpointText;
import io.astroconnect.model.allowlist.StatementStep;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.ReasonCode;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.AddressForm;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.report.ActivityKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundle has every sentence that is asked for, no other, and all in the same plain style. */
class BundleTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Path BUNDLE =
      MAIN.resolve("resources/io/astroconnect/words/words.properties");

  /** Kinds of steps and checks: what stands before the slash of an id. */
  private static final List<String> STEPS =
      List.of(
          "request",
          "accept",
          "route",
          "vpc-dns",
          "dns-requester",
          "dns-accepter",
          "return-routes",
          "return-route",
          "vpc-dns-accepter",
          "zone",
          "account",
          "role",
          "remove-role",
          "addresses",
          "remove-route",
          "remove-return-route",
          "remove-dns-requester",
          "remove-zone",
          "remove-peering",
          "remove-return-routes",
          "our-half",
          "their-half",
          "options",
          "their-options",
          "imported",
          "withdraw-removal",
          "request-removal",
          "consent",
          "remove-our-half",
          "remove-their-half",
          "give",
          "let-in",
          "take-out");

  private static final List<String> CHECKS =
      List.of(
          "cluster",
          "sign-in",
          "vpc",
          "target",
          "live",
          "range",
          "length",
          "overlap",
          "block",
          "role",
          "limit",
          "nat",
          "permission",
          "network",
          "mode");

  private final Words words = Words.load(Locale.ENGLISH, java.time.ZoneOffset.UTC);
  private final Set<String> keys = new TreeSet<>(Collections.list(words.bundle().getKeys()));
  private final List<String> sources = sources();

  @Test
  void everyCodeHasItsSentence() {
    assertThat(keys).containsAll(codes().toList());
  }

  @Test
  void aBlockOfCodesHoldsNoOther() {
    Set<String> wanted = codes().collect(toSet());
    Set<String> blocks =
        wanted.stream().map(key -> key.substring(0, key.lastIndexOf('.') + 1)).collect(toSet());
    assertThat(keys.stream().filter(key -> blocks.stream().anyMatch(key::startsWith)))
        .isSubsetOf(
            Stream.concat(
                    wanted.stream(),
                    Stream.of(
                        "fault.request",
                        "fault.not-assumed",
                        "fault.needs-token",
                        "fault.not-its-token",
                        "fault.no-organization",
                        "fault.organization-throttled"))
                .toList());
  }

  @Test
  void everyKeyThatTheSourcesNameIsThere() {
    Set<String> named =
        Stream.concat(
                found("\\.text\\(\\s*\"([a-z][a-z0-9-]*\\.[a-z0-9.-]*[a-z0-9])\""),
                found("=\"%([a-z][a-z0-9.-]*)\""))
            .collect(toSet());
    assertThat(keys).containsAll(named);
  }

  /** A literal that ends with a dot names all keys that begin so. */
  @Test
  void noKeyIsDead() {
    Set<String> literals = found("\"%?([a-z][a-z0-9.-]*)\"").collect(toSet());
    assertThat(keys).allMatch(key -> alive(key, literals), "is named somewhere in src/main");
  }

  private static boolean alive(String key, Set<String> literals) {
    return literals.contains(key)
        || Stream.iterate(
                key.lastIndexOf('.'), dot -> dot > 0, dot -> key.lastIndexOf('.', dot - 1))
            .anyMatch(dot -> literals.contains(key.substring(0, dot + 1)));
  }

  @Test
  void noKeyIsWrittenTwice() throws IOException {
    List<String> written =
        Files.readAllLines(BUNDLE).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("=", 2)[0].strip())
            .toList();
    assertThat(written).doesNotHaveDuplicates();
  }

  @Test
  void sentencesArePlain() {
    assertThat(keys)
        .allSatisfy(
            key ->
                assertThat(words.bundle().getString(key))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("!", "'", "...")
                    .doesNotContainIgnoringCase(
                        "please", "successful", "error occurred", "are you sure", "invalid"));
  }

  @Test
  void placesForArgumentsAreWellFormed() {
    Object[] many = Stream.generate(() -> "x").limit(10).toArray();
    assertThat(keys)
        .allSatisfy(
            key -> assertThat(words.text(key, many)).as(key).doesNotContainPattern("\\{[0-9]"));
  }

  private static Stream<String> codes() {
    return Stream.of(
            Arrays.stream(Rule.values()).map(Rule::key),
            reasons(),
            Arrays.stream(Fault.class.getPermittedSubclasses())
                .map(kind -> "fault." + kebab(kind.getSimpleName())),
            Arrays.stream(ConnectionState.values()).map(state -> "state.connection." + state.key()),
            enums("state.step.", StepState.values()),
            enums("owner.", Owner.values()),
            enums("level.", Check.Level.values()),
            enums("provider.", Provider.values()),
            enums("cluster-type.", ClusterType.values()),
            enums("address-form.", AddressForm.values()),
            enums("statement-kind.", StatementStep.Kind.values()),
            enums("endpoint-kind.", EndpointText.Kind.values()),
            enums("effect.", Effect.values()),
            enums("activity-kind.", ActivityKind.values()),
            enums("slip.", Slip.Kind.values()),
            STEPS.stream().map(kind -> "step." + kind),
            CHECKS.stream().map(kind -> "check." + kind))
        .flatMap(all -> all);
  }

  private static Stream<String> reasons() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.astroconnect.model")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(ReasonCode.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(code -> ((ReasonCode) code).key());
  }

  private static Stream<String> enums(String prefix, Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String kebab(String camel) {
    return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private Stream<String> found(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return sources.stream()
        .flatMap(source -> pattern.matcher(source).results())
        .map((MatchResult match) -> match.group(1));
  }

  private static List<String> sources() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|fxml)"))
          .map(BundleTest::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
