package io.astroconnect.ui.identities;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FieldState.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The name follows each key, shows what is cut, and warns before a role is given. */
class IdentitiesTest {
  @TempDir private Path home;
  private Office office;
  private IdentitiesViewModel model;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    model =
        new IdentitiesViewModel(
            office.identities, office.runner, office.live, office.words, office.announcer);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private Naming type(String project, String namespace) {
    model.projectProperty().set(project);
    model.namespaceProperty().set(namespace);
    return model.nameProperty().get();
  }

  @Test
  void theNameChangesWithEachKeyAndShowsWhatIsCut() {
    List<String> seen = new ArrayList<>();
    model.projectProperty().set("astronomer-prod");
    model.nameProperty().subscribe(name -> seen.add(name.email()));
    String namespace = "nuclear-scintillation-2730";
    for (int i = 1; i <= namespace.length(); i++) {
      model.namespaceProperty().set(namespace.substring(0, i));
    }
    assertThat(seen)
        .contains(
            "",
            "astro-n@astronomer-prod.iam.gserviceaccount.com",
            "astro-nuclear-scintillation-2@astronomer-prod.iam.gserviceaccount.com")
        .endsWith("astro-nuclear-scintillation-27@astronomer-prod.iam.gserviceaccount.com");
    Naming name = model.nameProperty().get();
    assertThat(name.used() + "|" + name.cut()).isEqualTo("nuclear-scintillation-27|30");
    assertThat(name.cutRemark()).isEqualTo("2 cut");
    assertThat(name.namespaceHint()).isEqualTo("26 characters, 24 are used");
    assertThat(name.accountId()).isEqualTo("astro-nuclear-scintillation-27");
    assertThat(name.member()).isEqualTo("serviceAccount:" + name.email());
    assertThat(name.pool()).isEqualTo("astronomer-prod.svc.id.goog");
    assertThat(Objects.requireNonNull(name.verdict()).word())
        .isEqualTo("Same as the Astro API says");
  }

  @Test
  void aCollisionNamesTheOtherDeployment() {
    Naming name = type("astro-corvus-prod", "nuclear-scintillation-2730");
    assertThat(name.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.title()).isEqualTo("Shared with Nuclear backtest");
              assertThat(warning.sentence()).contains("nuclear-scintillation-2748", "24");
              model.showSharing(warning.shared());
            });
    assertThat(model.shown()).extracting(IdentityRow::name).contains("Nuclear backtest");
    assertThat(type("astronomer-prod", "nuclear-scintillation-2730").warnings()).isEmpty();
  }

  @Test
  void aCutThatEndsInAHyphenIsFlagged() {
    Naming name = type("astro-corvus-prod", "quantum-telescope-28193-forecast");
    assertThat(name.used()).endsWith("-");
    assertThat(name.warnings())
        .extracting(Naming.Warning::title)
        .containsExactly("The name ends with a hyphen");
  }

  @Test
  void anImpossibleProjectIsSaidOnceItCouldBeWhole() {
    assertThat(type("Corv", "etl").project().kind()).isEqualTo(Kind.NEUTRAL);
    assertThat(type("Corvus", "etl").project().kind()).isEqualTo(Kind.ERROR);
    assertThat(type("corvus", "etl").project().kind()).isEqualTo(Kind.GOOD);
    assertThat(type("cor", "etl").project().kind()).isEqualTo(Kind.NEUTRAL);
    model.projectLeft();
    assertThat(model.nameProperty().get().project().sentence()).contains("6 to 30");
    assertThat(type("corvus", "Etl_1").namespace().sentence()).contains("E", "_");
  }

  @Test
  void whatAstroReportsCounts() {
    var cluster = office.cluster("corvus-analytics");
    office.deploy(
        new Deployment(
            "cm99",
            "Old forecast",
            "etl-1",
            cluster.id(),
            "astro-before@astro-corvus-prod.iam.gserviceaccount.com"));
    office.changes.forEach(Runnable::run);
    Naming name = type("astro-corvus-prod", "etl-1");
    assertThat(name.email()).isEqualTo("astro-before@astro-corvus-prod.iam.gserviceaccount.com");
    assertThat(name.used()).isEqualTo("etl-1");
    assertThat(name.warnings())
        .extracting(Naming.Warning::title)
        .containsExactly("Another name than the rule gives");
  }

  private static final String LAB = "astro-magnetic-parabola-104857@astro-meridian-lab";
  private static final String LAB_RECOVERY = "astro-dr-magnetic-parabola-104@astro-meridian-lab";

  @Test
  void theAccountAfterAFailoverNeedsTheSameRolesAndCanBeNamed() {
    Naming usual = type("astro-meridian-lab", "magnetic-parabola-1048576");
    assertThat(usual.email()).startsWith(LAB + ".");
    assertThat(usual.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.sentence()).contains(LAB_RECOVERY, "same roles");
              assertThat(warning.other()).isEqualTo("Name that one");
            });
    model.takeOther();
    Naming recovery = model.nameProperty().get();
    assertThat(recovery.email()).startsWith(LAB_RECOVERY + ".");
    assertThat(recovery.warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.sentence()).contains(LAB));
    model.takeOther();
    assertThat(model.nameProperty().get().email()).isEqualTo(usual.email());
    model.takeOther();
    assertThat(type("astro-meridian-lab", "other").email()).startsWith("astro-other@");
    assertThat(type("astro-meridian-lab", "magnetic-parabola-1048576").email())
        .as("another deployment begins with its usual account")
        .startsWith(LAB + ".");
  }

  @Test
  void aDeploymentThatIsGoneIsMarkedAndSharesNoName() {
    Instant gone = Instant.parse("2026-11-01T10:00:00Z");
    var cluster = office.cluster("corvus-analytics");
    office.deploy(
        new Deployment(
            "cm04d5r8k2w7f301jq4b9t6y1",
            "Nuclear backtest",
            "nuclear-scintillation-2748",
            cluster.id(),
            null,
            null,
            "org1",
            gone));
    office.changes.forEach(Runnable::run);
    assertThat(type("astro-corvus-prod", "nuclear-scintillation-2730").warnings()).isEmpty();
    assertThat(type("astro-corvus-prod", "nuclear-scintillation-2748").warnings())
        .extracting(Naming.Warning::title)
        .contains("This deployment is no longer in Astro");
    assertThat(model.typed())
        .hasValueSatisfying(
            row -> {
              assertThat(row.gone()).isEqualTo("no longer in Astro");
              assertThat(row.look().word()).isEqualTo("Gone");
            });
  }

  @Test
  void aChosenDeploymentFillsTheFields() {
    model.filterProperty().set("observatory LAB");
    assertThat(model.shown()).hasSize(1);
    IdentityRow row = model.shown().getFirst();
    model.choose(row);
    assertThat(model.projectProperty().get()).isEqualTo("astro-meridian-lab");
    assertThat(model.typed()).contains(row);
    model.namespaceProperty().set("other");
    assertThat(model.typed()).isEmpty();
    model.filterProperty().set("nobody");
    assertThat(model.nothingProperty().get()).isEqualTo("No deployment matches “nobody”.");
  }

  @Test
  void pastedBlanksAreNoPartOfAName() {
    assertThat(type(" astronomer-prod\n", "\u00a0nuclear-science-2730 ").email())
        .isEqualTo("astro-nuclear-science-2730@astronomer-prod.iam.gserviceaccount.com");
    assertThat(model.typed()).isPresent();
  }
}
