package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.sandbox.SandboxTrouble;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FieldState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form says what is wrong while it is typed, checks before it sends, and sends once. */
class NewPeeringTest {
  private static final String CREATE = "CreateVpcPeeringConnection";

  @TempDir private Path home;
  private Office office;
  private NewPeeringViewModel form;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    form = Forms.of(office);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private FormResult result() {
    return Objects.requireNonNull(form.resultProperty().get());
  }

  private String reason() {
    return form.reasonProperty().get();
  }

  private long requests() {
    return office.customers.calls().getOrDefault(CREATE, 0L);
  }

  private List<String> words(List<FormLine> lines) {
    return lines.stream().map(line -> line.look().word()).distinct().toList();
  }

  @Test
  void anEmptyFormNamesItsFirstFieldAndSendsNothing() {
    assertThat(form.readyProperty().get()).isFalse();
    assertThat(reason()).contains("Choose the cluster");
    form.send();
    assertThat(office.peerings.views()).isEmpty();
    assertThat(form.input().aws.dnsProperty().get()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"halden-prod-euc1", "clx3k9v2p00a101jz7h4q2m8d", "vpc-06b1e94d27fa3c508"})
  void aClusterIsFoundByNameIdAndVpc(String typed) {
    assertThat(form.input().clusters())
        .filteredOn(choice -> choice.found().contains(typed))
        .extracting(ClusterChoice::name)
        .containsExactly("halden-prod-euc1");
  }

  @ParameterizedTest
  @CsvSource({
    "00481516234x, 'Account ids have 12 digits, like 004815162342. This has something else in it.'",
    "0048151623421, 'Account ids have 12 digits, like 004815162342. This has 13.'"
  })
  void anAccountThatCannotBecomeRightIsMarkedWhileItIsTyped(String typed, String sentence) {
    form.input().aws.account.textProperty().set(typed);
    assertThat(form.input().aws.account.stateProperty().get())
        .isEqualTo(FieldState.error(sentence));
  }

  @Test
  void whatCanBecomeRightIsLeftAloneUntilTheFieldIsLeft() {
    FormField<?> account = form.input().aws.account;
    account.textProperty().set("00481516234");
    assertThat(account.stateProperty().get()).isEqualTo(FieldState.neutral());
    account.leave();
    assertThat(account.stateProperty().get().sentence()).endsWith("This has 11.");
    assertThat(account.textProperty().get()).isEqualTo("00481516234");
  }

  @Test
  void anEmptyFieldThatWasLeftIsNoError() {
    form.input().aws.vpc.leave();
    assertThat(form.input().aws.vpc.stateProperty().get()).isEqualTo(FieldState.neutral());
  }

  @Test
  void blanksAndLineEndsAroundAValueAreNoMistake() {
    Forms.fill(office, form);
    form.input().aws.account.textProperty().set("  0048-1516-2342 \n");
    form.input().aws.vpc.textProperty().set("\t" + Office.FREIGHT_VPC + "\r\n");
    assertThat(form.input().aws.account.stateProperty().get().kind())
        .isEqualTo(FieldState.Kind.GOOD);
    assertThat(form.readyProperty().get()).isTrue();
    assertThat(form.buttonProperty().get()).isEqualTo("Send request to " + Office.FREIGHT);
  }

  @Test
  void aRangeWithHostBitsIsAnsweredWithTheOneThatIsMeant() {
    Forms.range(form, 0, "10.44.3.0/16");
    assertThat(row(0).stateProperty().get().sentence())
        .contains("10.44.0.0/16 instead of 10.44.3.0/16");
  }

  @ParameterizedTest
  @CsvSource({"52.94.0.0/16, not private by RFC 1918", "10.44.0.0/29, smaller than"})
  void anOddRangeIsADoubtAndCanBeSent(String range, String sentence) {
    Forms.fill(office, form);
    Forms.range(form, 0, range);
    assertThat(row(0).stateProperty().get().kind()).isEqualTo(FieldState.Kind.DOUBT);
    assertThat(row(0).stateProperty().get().sentence()).contains(sentence);
    assertThat(form.readyProperty().get()).isTrue();
    assertThat(reason()).startsWith("1 doubt above");
  }

  @Test
  void severalPastedRangesFillRowsOfTheirOwn() {
    assertThat(
            form.input().ranges.paste(row(0), " 10.44.0.0/16,\n10.45.0.0/16\r\n\r\n10.46.0.0/16 "))
        .isTrue();
    assertThat(form.input().ranges.rows())
        .extracting(row -> row.textProperty().get())
        .containsExactly("10.44.0.0/16", "10.45.0.0/16", "10.46.0.0/16");
    assertThat(form.input().ranges.paste(row(0), "10.47.0.0/16")).isFalse();
    form.input().ranges.remove(row(1));
    assertThat(form.input().ranges.rows()).hasSize(2);
  }

  @Test
  void theLastRowIsEmptiedAndStays() {
    Forms.range(form, 0, "10.44.0.0/16");
    form.input().ranges.remove(row(0));
    assertThat(form.input().ranges.rows()).hasSize(1);
    assertThat(row(0).blank()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"tallow-shared-usc1, Standard clusters serve several customers"})
  void aClusterThatCannotBePeeredSaysWhyAndNothingIsSent(String cluster, String sentence) {
    Forms.fill(office, form);
    form.begin(office.cluster(cluster).id().value());
    assertThat(form.input().clusterStateProperty().get().kind()).isEqualTo(FieldState.Kind.ERROR);
    assertThat(form.input().clusterStateProperty().get().sentence()).contains(sentence);
    assertThat(reason()).contains(sentence);
    form.send();
    assertThat(requests()).isZero();
    assertThat(office.peerings.views()).isEmpty();
  }

  @Test
  void anUnknownClusterIsAnsweredWithASentence() {
    form.begin("clx-nowhere");
    assertThat(office.failures).singleElement().asString().contains("no cluster clx-nowhere");
  }

  @Test
  void overlapWithTheClusterStopsBeforeAnythingIsSent() {
    Forms.fill(office, form);
    Forms.range(form, 0, "172.20.8.0/21");
    assertThat(row(0).stateProperty().get().kind()).isEqualTo(FieldState.Kind.ERROR);
    assertThat(row(0).stateProperty().get().sentence())
        .contains("172.20.8.0/21 overlaps the cluster’s 172.20.0.0/20");
    assertThat(result().checks())
        .filteredOn(line -> line.look().word().equals("Stop"))
        .singleElement()
        .extracting(FormLine::nodeId)
        .isEqualTo("new-peering-check-overlap_172.20.8.0_21");
    assertThat(reason()).isEqualTo("Off: 1 check has to be settled first.");
    form.send();
    assertThat(requests()).isZero();
    assertThat(office.peerings.views()).isEmpty();
    Forms.range(form, 0, "10.44.0.0/16");
    assertThat(form.readyProperty().get()).isTrue();
    assertThat(words(result().checks())).containsExactly("Fine");
  }

  @Test
  void overlapWithAnotherPeeringStops() throws Exception {
    office.peerings.start(office.halden(), "", Progress.none());
    Forms.fill(office, form);
    form.input().aws.vpc.textProperty().set("vpc-0fedcba9876543210");
    assertThat(form.readyProperty().get()).isFalse();
    assertThat(row(0).stateProperty().get().sentence()).contains("10.44.0.0/16");
  }

  @Test
  void whatCouldNotBeCheckedStopsAndIsCheckedAgain() {
    Forms.fill(office, form);
    office.customers.trouble(
        SandboxTrouble.refusal("DescribeRouteTables", "UnauthorizedOperation", 1));
    Forms.range(form, 0, "10.45.0.0/16");
    assertThat(form.readyProperty().get()).isFalse();
    assertThat(words(result().checks())).contains("Stop");
    form.checkAgain();
    assertThat(form.readyProperty().get()).isTrue();
  }

  @Test
  void thePlanNamesEveryStepAndWhatIsCalled() {
    Forms.fill(office, form);
    Forms.range(form, 0, "10.44.0.0/16, 10.45.0.0/16");
    assertThat(result().ours()).extracting(FormLine::number).containsExactly("1", "2", "3", "4");
    assertThat(result().ours().get(0).why()).startsWith(CREATE);
    assertThat(result().ours().get(1).title()).matches("[0-9]+ routes in [0-9] route tables");
    assertThat(result().ours().get(1).why()).startsWith("CreateRoute × ");
    assertThat(result().theirs())
        .extracting(FormLine::why)
        .allMatch(why -> why.matches("(accept|modify|create)-.*"));
    assertThat(result().calls()).extracting(NextAction.CallLine::operation).containsExactly(CREATE);
    assertThat(result().later()).contains("CreateRoute", "ModifyVpcPeeringConnectionOptions");
    form.input().aws.dnsProperty().set(false);
    assertThat(result().ours()).hasSize(2);
    assertThat(result().theirs()).hasSize(2);
  }

  @Test
  void sendingAsksOnceOpensThePeeringAndEmptiesTheForm() {
    Forms.fill(office, form);
    form.input().ticketProperty().set(" INC-20418 ");
    form.send();
    form.send();
    PeeringView sent = office.peerings.views().getFirst();
    assertThat(office.failures).isEmpty();
    assertThat(requests()).isEqualTo(1);
    assertThat(sent.ticket()).isEqualTo("INC-20418");
    assertThat(office.opened).containsExactly("peering " + sent.id());
    assertThat(form.input().aws.account.blank()).isTrue();
    assertThat(form.resultProperty().get()).isNull();
  }

  @Test
  void whatStandsAlreadyIsOpenedNotAskedForAgain() throws Exception {
    PeeringView stands = office.peerings.start(office.halden(), "", Progress.none());
    Forms.fill(office, form);
    assertThat(form.readyProperty().get()).isFalse();
    assertThat(reason()).isEqualTo("Off: this peering stands already.");
    form.send();
    form.openStanding();
    assertThat(office.opened).containsExactly("peering " + stands.id());
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void anotherRangeForWhatStandsIsWrittenDownWithoutASecondRequest() throws Exception {
    PeeringView stands = office.peerings.start(office.halden(), "", Progress.none());
    Forms.fill(office, form);
    form.input().ranges.add();
    Forms.range(form, 1, "10.45.0.0/16");
    assertThat(form.buttonProperty().get()).startsWith("Change what is asked of");
    form.send();
    assertThat(office.peerings.view(stands.id()).cidrs()).hasSize(2);
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void whatWasNeverSentTakesTheNewRangesInPlaceOfTheOld() {
    AwsPeeringIntent halden = office.halden();
    PeeringView draft =
        office.peerings.draft(
            new AwsPeeringIntent(
                halden.cluster(), halden.target(), List.of(Cidr.parse("172.20.8.0/21")), true, 1),
            "");
    Forms.fill(office, form);
    form.send();
    assertThat(office.peerings.view(draft.id()).cidrs())
        .containsExactly(Cidr.parse("10.44.0.0/16"));
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void anEndedOneIsAskedForAnew() throws Exception {
    AwsPeeringIntent intent = new Customers(office).unknown();
    PeeringView first = office.peerings.start(intent, "", Progress.none());
    office.customers.advance(Duration.ofSeconds(2));
    office.customers.reject(first.checklist().connectionId());
    office.peerings.observe(first.id());
    Forms.fill(form, intent);
    assertThat(form.buttonProperty().get())
        .isEqualTo("Send new request to " + intent.target().account());
    assertThat(result().ours().getFirst().look().word()).isEqualTo("Ready");
    assertThat(result().calls()).extracting(NextAction.CallLine::operation).containsExactly(CREATE);
    form.send();
    assertThat(requests()).isEqualTo(2);
    assertThat(office.opened).containsExactly("peering " + first.id());
  }

  @Test
  void whatChangedSinceItWasConfirmedIsShownAndNotSent() throws Exception {
    Forms.fill(office, form);
    office.peerings.start(office.halden(), "", Progress.none());
    form.send();
    assertThat(requests()).isEqualTo(1);
    assertThat(office.opened).isEmpty();
    assertThat(reason()).contains("stands already");
    assertThat(row(0).textProperty().get()).isEqualTo("10.44.0.0/16");
  }

  @Test
  void aLockedWorkspaceKeepsTheButtonOff() {
    Forms.fill(office, form);
    office.guard.lock();
    office.ticks.forEach(Runnable::run);
    assertThat(form.readyProperty().get()).isFalse();
    assertThat(reason()).contains("Changes are locked");
  }

  @Test
  void whatWasTypedStaysWhenTheFormIsOpenedAgain() {
    Forms.fill(office, form);
    form.begin("");
    assertThat(form.input().aws.vpc.textProperty().get()).isEqualTo(Office.FREIGHT_VPC);
    assertThat(form.readyProperty().get()).isTrue();
  }

  private FormField<List<Cidr>> row(int at) {
    return form.input().ranges.rows().get(at);
  }

  @Test
  void aRangeOfTheClustersOwnIsAnErrorWhileAllElseIsEmpty() {
    form.begin(office.cluster("halden-prod-euc1").id().value());
    Forms.range(form, 0, "172.20.0.0/16");
    assertThat(range(0).kind()).isEqualTo(FieldState.Kind.ERROR);
    assertThat(range(0).sentence()).contains("overlaps the cluster");
    Forms.range(form, 0, "10.44.0.0/16");
    assertThat(range(0).kind()).isEqualTo(FieldState.Kind.GOOD);
  }

  @Test
  void aRangeIsJudgedAnewWhenTheClusterIsChosenAfterIt() {
    Forms.range(form, 0, "172.20.0.0/16");
    assertThat(range(0).kind()).isEqualTo(FieldState.Kind.GOOD);
    form.begin(office.cluster("halden-prod-euc1").id().value());
    assertThat(range(0).kind()).isEqualTo(FieldState.Kind.ERROR);
  }

  @Test
  void aRangeOfAnotherPeeringIsAnErrorAsSoonAsThatIsNotTheOneThatIsMeant() throws Exception {
    AwsPeeringIntent asked = office.halden();
    office.peerings.start(asked, "", Progress.none());
    form.begin(asked.cluster().id().value());
    Forms.range(form, 0, asked.cidrs().getFirst().toString());
    assertThat(range(0).kind()).isEqualTo(FieldState.Kind.GOOD);
    form.input().aws.account.textProperty().set("999988887777");
    assertThat(range(0).kind()).isEqualTo(FieldState.Kind.ERROR);
    form.input().aws.account.textProperty().set(asked.target().account().value());
    assertThat(range(0).kind()).isEqualTo(FieldState.Kind.GOOD);
  }

  @Test
  void aRangeMayEarnTwoDoubts() {
    Forms.range(form, 0, "8.8.8.8/32");
    assertThat(range(0).kind()).isEqualTo(FieldState.Kind.DOUBT);
    assertThat(range(0).sentence()).contains("RFC 1918").contains("/28");
    Forms.fill(office, form);
    Forms.range(form, 0, "8.8.8.8/32");
    assertThat(result().checks())
        .extracting(FormLine::nodeId)
        .contains("new-peering-check-range_8.8.8.8_32", "new-peering-check-length_8.8.8.8_32");
    assertThat(range(0).sentence()).contains("RFC 1918").contains("/28");
  }

  @Test
  void theFirstEmptyFieldComesFirst() {
    assertThat(form.input().firstEmpty()).contains("cluster");
    form.begin(office.cluster("halden-prod-euc1").id().value());
    assertThat(form.input().firstEmpty()).contains("account");
    Forms.fill(office, form);
    assertThat(form.input().firstEmpty()).isEmpty();
  }

  @Test
  void whatIsKeptFromBeforeIsSaidUntilItIsCleared() {
    String cluster = office.cluster("halden-prod-euc1").id().value();
    form.begin(cluster);
    form.begin(cluster);
    assertThat(form.keptProperty().get()).isFalse();
    Forms.fill(office, form);
    assertThat(form.keptProperty().get()).isFalse();
    form.begin("");
    assertThat(form.keptProperty().get()).isTrue();
    form.clear();
    assertThat(form.keptProperty().get()).isFalse();
  }

  @Test
  void whoConfirmsSeesAllThatIsAskedFor() {
    AwsPeeringIntent asked = office.halden();
    Forms.fill(office, form);
    form.input().ticketProperty().set("T-1");
    String all = form.agreed().toString();
    assertThat(all)
        .contains(
            asked.cluster().name(),
            asked.cluster().region(),
            asked.target().account().value(),
            asked.target().region().value(),
            asked.target().vpc().value(),
            asked.cidrs().getFirst().toString(),
            "T-1");
  }

  private FieldState range(int row) {
    return form.input().ranges.rows().get(row).stateProperty().get();
  }
}
