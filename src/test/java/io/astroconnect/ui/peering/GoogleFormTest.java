package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.peering.gcp.GcpPeeringIntent;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FieldState;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Google's part of the form: what is wrong is said while it is typed, what is sent is asked for.
 */
class GoogleFormTest {
  @TempDir private Path home;
  private Office office;
  private NewPeeringViewModel form;
  private GoogleForm google;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    form = Forms.of(office);
    google = form.input().google;
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private void fill() {
    form.begin(office.cluster("corvus-analytics").id().value());
    google.project.textProperty().set("corvus-dwh-prod");
    google.network.textProperty().set("vpc-shared");
    Forms.range(form, 0, "10.128.0.0/20");
  }

  private FieldState.Kind project(String typed) {
    google.project.textProperty().set(typed);
    return google.project.stateProperty().get().kind();
  }

  @ParameterizedTest
  @ValueSource(strings = {"corvus-dwh-prod", " corvus-dwh-prod\n", "example.com:corvus-dwh"})
  void aProjectIsTakenWithBlanksAroundItAndWithItsDomain(String typed) {
    assertThat(project(typed)).isEqualTo(FieldState.Kind.GOOD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Corvus", "corvus dwh", "corvus_dwh", "corvus;rm -rf ~", "größe-x", "😀"})
  void aProjectThatCannotBecomeRightIsMarkedWhileItIsTyped(String typed) {
    assertThat(project(typed)).isEqualTo(FieldState.Kind.ERROR);
    assertThat(google.project.textProperty().get()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "corvu", "corvus-dwh-", "example.com", "example.com:co"})
  void aProjectThatCanBecomeRightIsLeftAloneUntilTheFieldIsLeft(String typed) {
    google.project.textProperty().set(typed);
    assertThat(google.project.stateProperty().get().kind()).isNotEqualTo(FieldState.Kind.ERROR);
    google.network.textProperty().set("Vpc");
    assertThat(google.network.stateProperty().get().kind()).isEqualTo(FieldState.Kind.ERROR);
  }

  @Test
  void aHugeTextIsAnsweredAtOnce() {
    assertThat(project("a".repeat(100_000))).isEqualTo(FieldState.Kind.ERROR);
    assertThat(project("a.".repeat(50_000) + ":b")).isEqualTo(FieldState.Kind.ERROR);
    google.network.textProperty().set("a".repeat(100_000));
    assertThat(google.network.stateProperty().get().kind()).isEqualTo(FieldState.Kind.ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "172.20.0.0/24, overlaps",
    "100.64.8.0/24, overlaps",
    "100.65.0.0/24, overlaps",
    "100.66.0.0/24, overlaps"
  })
  void aRangeIsHeldAgainstAllFourOfTheClusterWhileItIsTyped(String range, String sentence) {
    form.begin(office.cluster("corvus-analytics").id().value());
    Forms.range(form, 0, range);
    FieldState said = form.input().ranges.rows().getFirst().stateProperty().get();
    assertThat(said.kind()).isEqualTo(FieldState.Kind.ERROR);
    assertThat(said.sentence()).contains(sentence);
  }

  @Test
  void aPublicRangeIsJudgedAnewWhenSuchRoutesAreImported() {
    form.begin(office.cluster("corvus-analytics").id().value());
    Forms.range(form, 0, "52.94.0.0/16");
    FormField<?> row = form.input().ranges.rows().getFirst();
    assertThat(row.stateProperty().get().sentence()).contains("come in only with the import");
    Objects.requireNonNull(google.wishes().get("import-public")).set(true);
    assertThat(row.stateProperty().get().sentence()).doesNotContain("come in only");
  }

  @Test
  void theClusterSaysWhichFieldsAreAskedForAndNothingTypedIsLost() {
    fill();
    form.input().aws.account.textProperty().set("004815162342");
    form.begin(office.cluster("halden-prod-euc1").id().value());
    assertThat(form.reasonProperty().get()).contains("Region of their VPC is missing");
    form.begin(office.cluster("corvus-analytics").id().value());
    assertThat(form.readyProperty().get()).isTrue();
    assertThat(form.buttonProperty().get()).isEqualTo("Add our half to corvus-dwh-prod");
    assertThat(form.input().aws.account.textProperty().get()).isEqualTo("004815162342");
  }

  @Test
  void sentTwiceOurHalfIsAddedOnceAndAsked() {
    fill();
    Objects.requireNonNull(google.wishes().get("export-custom")).set(true);
    assertThat(Objects.requireNonNull(form.resultProperty().get()).later()).isEmpty();
    form.send();
    form.send();
    List<PeeringView> all = office.peerings.views();
    assertThat(all).hasSize(1);
    GcpPeeringIntent asked = all.getFirst().ifGoogle().orElseThrow();
    assertThat(asked.exchange().exportCustom()).isTrue();
    assertThat(office.customers.calls()).containsEntry("networks.addPeering", 1L);

    fill();
    Objects.requireNonNull(google.wishes().get("export-custom")).set(true);
    assertThat(form.reasonProperty().get()).contains("stands already");
    Objects.requireNonNull(google.wishes().get("export-custom")).set(false);
    assertThat(form.buttonProperty().get()).isEqualTo("Change what is asked of corvus-dwh-prod");
  }

  @Test
  void clearedItIsAsNewAndFilledItIsAsAskedFor() {
    fill();
    google.wishes().values().forEach(wish -> wish.set(true));
    GcpPeeringIntent asked = (GcpPeeringIntent) form.input().intent().orElseThrow();
    form.clear();
    assertThat(form.input().blank()).isTrue();
    assertThat(form.input().intent()).isEmpty();
    form.input().fill(asked, "INC-1");
    assertThat(form.input().intent()).isEqualTo(Optional.of(asked));
  }

  @Test
  void ourOwnNetworkIsNoTarget() {
    fill();
    google.project.textProperty().set("astro-corvus-prod");
    google.network.textProperty().set("astro-corvus-vpc");
    assertThat(google.network.stateProperty().get().kind()).isEqualTo(FieldState.Kind.ERROR);
    assertThat(form.readyProperty().get()).isFalse();
    form.send();
    assertThat(office.peerings.views()).isEmpty();
  }
}
