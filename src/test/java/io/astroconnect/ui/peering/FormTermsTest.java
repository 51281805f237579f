package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FieldState;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zones and a role of the customer are checked while typed, planned, and kept with the peering. */
class FormTermsTest {
  private static final String LAKE = "Z05514420R8B1VC";
  private static final String RESULTS = "Z06672093T4N7HX";
  private static final String ROLE = "arn:aws:iam::395571820464:role/AstroPeerRole";

  @TempDir private Path home;
  private Office office;
  private Customers customers;
  private NewPeeringViewModel form;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    customers = new Customers(office);
    form = Forms.of(office);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private FormInput input() {
    return form.input();
  }

  private FormField<List<HostedZoneId>> zone(int at) {
    return input().aws.zones.rows().get(at);
  }

  private void type(FormField<?> field, String text) {
    field.textProperty().set(text);
  }

  private FormResult result() {
    return Objects.requireNonNull(form.resultProperty().get());
  }

  @Test
  void withoutZonesAndRoleNothingIsMissing() {
    Forms.fill(office, form);
    assertThat(form.readyProperty().get()).isTrue();
    assertThat(input().aws.advancedProperty().get()).isFalse();
    assertThat(input().aws.advancedTitleProperty().get()).isEqualTo("Hosted zones and role");
  }

  @ParameterizedTest
  @ValueSource(strings = {LAKE, "  \uFEFF" + LAKE + "\r\n", "/hostedzone/" + LAKE})
  void aZoneIsReadAsItIsPasted(String typed) {
    type(zone(0), typed);
    assertThat(zone(0).stateProperty().get()).isEqualTo(FieldState.good());
    assertThat(input().aws.zones.values()).containsExactly(new HostedZoneId(LAKE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"z05514420r8b1vc", "Z05514420R8B1VÇ", "Z0551-4420", "lake.example."})
  void whatCannotBecomeAZoneIsMarkedWhileItIsTyped(String typed) {
    Forms.fill(office, form);
    type(zone(0), typed);
    assertThat(zone(0).stateProperty().get().sentence()).contains("like Z0423910F7K2LMQ");
    assertThat(form.readyProperty().get()).isFalse();
    assertThat(form.reasonProperty().get()).contains("Hosted zone ids");
    assertThat(zone(0).textProperty().get()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Z", "Z05", "/hosted"})
  void aZoneThatIsBegunIsLeftAlone(String typed) {
    type(zone(0), typed);
    assertThat(zone(0).stateProperty().get()).isEqualTo(FieldState.neutral());
  }

  @Test
  void aZoneOfAnotherServiceIsADoubt() {
    type(zone(0), "A05514420R8B1VC");
    assertThat(zone(0).stateProperty().get().kind()).isEqualTo(FieldState.Kind.DOUBT);
  }

  @Test
  void twoHundredPastedZonesFillRowsOfTheirOwnAndAreLookedAtOnce() {
    Forms.fill(form, customers.meridian());
    long before = office.customers.calls().getOrDefault("DescribeRouteTables", 0L);
    String many =
        IntStream.range(0, 200)
            .mapToObj("Z%014d"::formatted)
            .collect(Collectors.joining(",\r\n", "  ", " "));
    assertThat(input().aws.zones.paste(zone(0), many)).isTrue();
    assertThat(input().aws.zones.rows()).hasSize(200);
    assertThat(office.customers.calls().get("DescribeRouteTables")).isEqualTo(before + 1);
    assertThat(input().aws.advancedTitleProperty().get())
        .isEqualTo("Hosted zones and role · 200 zones");
    assertThat(form.readyProperty().get()).isTrue();
  }

  @Test
  void thePlanHasAStepForEachZone() {
    Forms.fill(form, customers.meridian());
    input().aws.zones.fill(List.of(new HostedZoneId(LAKE), new HostedZoneId(RESULTS)));
    assertThat(result().theirs())
        .extracting(FormLine::nodeId)
        .contains("new-peering-plan-zone_" + LAKE, "new-peering-plan-zone_" + RESULTS);
    assertThat(result().theirs().getLast().title()).isEqualTo("Use hosted zone " + RESULTS);
    assertThat(result().theirs().getLast().why())
        .startsWith("create-vpc-association-authorization.");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::395571820464:user/Ines, ERROR",
    "arn:aws:iam::395571820464:ro, NEUTRAL",
    "arn:aws:iam::39557182046, NEUTRAL",
    "role/AstroPeerRole, ERROR",
    "arn:aws:iam::3955718204641:role/AstroPeerRole, ERROR",
    "arn:aws-us-gov:iam::395571820464:role/a/PeerRole, GOOD"
  })
  void aRoleIsCheckedWhileItIsTyped(String typed, FieldState.Kind kind) {
    type(input().aws.role, typed);
    assertThat(input().aws.role.stateProperty().get().kind()).isEqualTo(kind);
  }

  @Test
  void aRoleOfAnotherAccountIsAMistakeBeforeAnybodyLooks() {
    Forms.fill(office, form);
    type(input().aws.role, ROLE);
    assertThat(input().aws.role.stateProperty().get().sentence())
        .contains("one of account 395571820464", "target is in " + Office.FREIGHT);
    assertThat(form.readyProperty().get()).isFalse();
    assertThat(form.reasonProperty().get()).contains("Ask for a role of that account");
    type(input().aws.role, "arn:aws:iam::" + Office.FREIGHT + ":role/Unknown");
    assertThat(input().aws.role.stateProperty().get().sentence()).contains("does not let us in");
    type(input().aws.role, "");
    assertThat(form.readyProperty().get()).isTrue();
  }

  @Test
  void theAccountMayBeTypedAfterTheRole() {
    type(input().aws.role, ROLE);
    assertThat(input().aws.role.stateProperty().get()).isEqualTo(FieldState.good());
    type(input().aws.account, Office.FREIGHT);
    assertThat(input().aws.role.stateProperty().get().kind()).isEqualTo(FieldState.Kind.ERROR);
  }

  @Test
  void anExternalIdWithoutARoleIsARoleThatWasForgotten() {
    Forms.fill(office, form);
    type(input().aws.externalId, "ticket-4127");
    assertThat(form.reasonProperty().get()).contains("Accepter role is missing");
    type(input().aws.externalId, "two words");
    assertThat(input().aws.externalId.stateProperty().get().sentence())
        .contains("like ticket-4127");
  }

  @Test
  void byARoleTheirStepsAreOursInTheirName() {
    Forms.fill(form, customers.lindqvist());
    type(input().aws.role, ROLE);
    type(input().aws.externalId, "lindqvist-4127");
    assertThat(form.reasonProperty().get()).isEmpty();
    assertThat(result().checks()).extracting(FormLine::nodeId).contains("new-peering-check-role");
    assertThat(result().name()).isEqualTo("Theirs, done by us as " + ROLE);
    assertThat(result().theirs()).isEmpty();
    assertThat(result().forThem())
        .extracting(FormLine::why)
        .anyMatch(why -> why.startsWith("AcceptVpcPeeringConnection"))
        .anyMatch(why -> why.startsWith("ModifyVpcPeeringConnectionOptions"))
        .anyMatch(why -> why.startsWith("CreateRoute"))
        .noneMatch(why -> why.startsWith("screen."));
    assertThat(input().aws.advancedTitleProperty().get()).endsWith("by a role of theirs");
  }

  @Test
  void zonesAndRoleAreKeptAndFilledInAgain() throws Exception {
    AwsPeeringIntent intent = customers.lindqvist();
    PeeringView asked =
        office.peerings.start(
            intent.on(intent.terms().withZones(List.of(new HostedZoneId("Z10385519M6YB2F")))),
            "INC-7",
            Progress.none());
    form.fill(asked);
    assertThat(input().aws.advancedProperty().get()).isTrue();
    assertThat(input().aws.role.textProperty().get()).isEqualTo(ROLE);
    assertThat(input().aws.externalId.textProperty().get()).isEqualTo("lindqvist-4127");
    assertThat(form.reasonProperty().get()).isEqualTo("Off: this peering stands already.");
    input().aws.zones.add();
    type(zone(1), LAKE);
    assertThat(form.buttonProperty().get()).startsWith("Change what is asked of");
    form.send();
    assertThat(office.failures).isEmpty();
    assertThat(office.peerings.view(asked.id()).aws().terms().zones()).hasSize(2);
    assertThat(input().aws.advancedProperty().get()).isFalse();
    assertThat(input().aws.role.blank()).isTrue();
  }
}
