package io.astroconnect.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Holds the shape of the house for main code. {@link BadHouseTest} shows that each rule bites. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final String ROOT = "io.astroconnect";
  private static final Pattern STATUS =
      Pattern.compile("\"(initiating-request|pending-acceptance|provisioning)\"");

  private final Habits habits = new Habits(ROOT);
  private JavaClasses main = new ClassFileImporter().importClasses();

  @BeforeAll
  void read() {
    main =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    assertThat(main.size()).isGreaterThan(100);
  }

  @Test
  void roomsImportWhatTheTableLists() {
    new Rooms(ROOT).table().check(main);
  }

  @Test
  void roomsDoNotUseEachOtherInCircles() {
    SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(main);
    SlicesRuleDefinition.slices()
        .matching(ROOT + ".model.(**)")
        .should()
        .beFreeOfCycles()
        .check(main);
  }

  @Test
  void theModelIsPureAndHasNoClock() {
    habits.modelIsPure().check(main);
    habits.modelHasNoClock().check(main);
  }

  @Test
  void onlyPlannersMakeSteps() {
    habits.onlyPlannersMakeSteps().check(main);
  }

  @Test
  void aCloudsStatusIsNamedByItsAdapterAndPlannerAlone() throws IOException {
    habits.noOtherNamesACloudsStatus().check(main);
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      assertThat(files.filter(ArchitectureTest::speaksOfAStatus)).isEmpty();
    }
  }

  private static boolean speaksOfAStatus(Path file) {
    String name = file.toString();
    return name.endsWith(".java")
        && Stream.of("/model/peering/aws/", "/cloud/aws/", "/sandbox/").noneMatch(name::contains)
        && STATUS.matcher(read(file)).find();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void viewModelsKnowNoSceneAndViewsCallNoService() {
    habits.viewModelsKnowNoScene().check(main);
    habits.viewsCallNoService().check(main);
  }

  @Test
  void theSandboxBindsLoopback() {
    habits.sandboxBindsLoopback().check(main);
  }

  @Test
  void onlyCommandsPrint() {
    habits.onlyCommandsPrint().check(main);
  }

  @Test
  void nothingIsStaticState() {
    habits.noStaticState().check(main);
  }

  @Test
  void packagesSayWhatTheyAre() {
    habits.packagesSayWhatTheyAre().check(main);
  }

  @Test
  void noPackageIsADrawerForAnything() {
    habits.noDrawersForAnything().check(main);
  }
}
