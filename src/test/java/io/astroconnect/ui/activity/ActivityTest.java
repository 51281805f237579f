package io.astroconnect.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Fault;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.activity.ActivityViewModel.Among;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log is listed newest first, page by page; what is new waits while a person reads. */
class ActivityTest {
  @TempDir private Path home;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private Office office;
  private ActivityViewModel model;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home.resolve("home"));
    model = model();
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private ActivityViewModel model() {
    return new ActivityViewModel(
        office.activity,
        office.catalogue,
        office.runner,
        office.live,
        office.words,
        office.clock,
        office.navigator,
        office.announcer,
        home);
  }

  /** The window is opened only now. */
  private void begin() {
    office.changes.clear();
    model = model();
  }

  private void many(int count) {
    for (int i = 0; i < count; i++) {
      office.happened(now.minusSeconds(count - i), "mia", "", "activity.changed", i);
    }
  }

  private void changed() {
    office.changes.forEach(Runnable::run);
  }

  private List<String> sentences() {
    return model.rows().stream().map(ActivityRow::what).toList();
  }

  @Test
  void anEmptyLogSaysSoAndIsNotExported() {
    begin();
    assertThat(model.rows()).isEmpty();
    assertThat(model.noneProperty().get()).isEqualTo("Nothing done yet.");
    model.open();
    assertThat(office.opened).isEmpty();
  }

  @Test
  void aCallIsShownInFullAndLeadsToItsConnectionAndCluster() throws Exception {
    PeeringView asked = office.peerings.start(office.halden(), "INC-20418", Progress.none());
    begin();
    ActivityRow call =
        model.rows().stream().filter(row -> !row.entry().call().isEmpty()).findFirst().get();
    assertThat(call.about()).isEqualTo("Halden Freight");
    assertThat(call.ticket()).isEqualTo("INC-20418");
    assertThat(call.look().word()).isEqualTo("Sent");
    model.choose(call);
    ActivityDetail shown = Objects.requireNonNull(model.detailProperty().get());
    assertThat(shown.facts())
        .extracting(ActivityDetail.Fact::name)
        .contains("When", "Who", "Customer", "Cluster", "Target", "Ticket", "Call", "Step", "Took");
    assertThat(shown.open()).isEqualTo("Open peering");
    model.open();
    model.openCluster();
    assertThat(office.opened)
        .containsExactly("peering " + asked.id(), "clusters " + asked.cluster().id());
  }

  @Test
  void aRefusalShowsItsRequestIdAndTheKeyCopiesIt() {
    office.happened(
        now,
        "mia",
        "p-gone",
        "activity.refused",
        "CreateRoute",
        "route/rtb-1/10.44.0.0/16",
        new Fault.NotAllowed(new Fault.Where("418", "eu-west-1", "CreateRoute", "7c1f"), "no"));
    begin();
    model.choose(model.rows().getFirst());
    assertThat(Objects.requireNonNull(model.detailProperty().get()).facts())
        .contains(
            new ActivityDetail.Fact("Request id", "7c1f", ActivityDetail.Form.ID),
            new ActivityDetail.Fact("Region", "eu-west-1", ActivityDetail.Form.ID));
    assertThat(model.id()).contains("7c1f");
    model.open();
    assertThat(office.opened).isEmpty();
    assertThat(office.toasts).containsExactly("This entry leads nowhere.");
  }

  @Test
  void pagesFollowOneAnotherToTheEnd() {
    many(2 * ActivityViewModel.PAGE + 3);
    begin();
    assertThat(model.rows()).hasSize(ActivityViewModel.PAGE);
    model.more();
    model.more();
    model.more();
    assertThat(model.rows()).hasSize(2 * ActivityViewModel.PAGE + 3);
    assertThat(model.rows().stream().map(ActivityRow::n)).doesNotHaveDuplicates();
    assertThat(model.rows().getFirst().entry().at()).isAfter(model.rows().getLast().entry().at());
  }

  @Test
  void whatIsNewComesOnTopOrWaitsWhileSomebodyHasScrolledAway() {
    many(5);
    begin();
    office.happened(now, "", "", "activity.step-done", "accept");
    changed();
    assertThat(sentences().getFirst()).isEqualTo("Seen done: Accept the request");
    model.hold(true);
    office.happened(now, "", "", "activity.step-done", "vpc-dns");
    office.happened(now, "", "", "activity.drifted", "vpc-dns");
    changed();
    changed();
    assertThat(model.rows()).hasSize(6);
    assertThat(model.newsProperty().get()).isEqualTo("2 new");
    model.showNew();
    assertThat(model.newsProperty().get()).isEmpty();
    assertThat(sentences()).startsWith("No longer done: Turn on DNS in our VPC").hasSize(8);
    assertThat(model.rows().stream().map(ActivityRow::n)).doesNotHaveDuplicates();
    office.happened(now, "", "", "activity.mended", "vpc-dns");
    changed();
    assertThat(model.newsProperty().get()).isEqualTo("1 new");
    model.hold(false);
    assertThat(model.rows()).hasSize(9);
  }

  @Test
  void whatIsNewMayBeMoreThanAPage() {
    many(3);
    begin();
    model.hold(true);
    for (int i = 0; i < ActivityViewModel.PAGE + 20; i++) {
      office.happened(now, "", "", "activity.step-done", "accept");
    }
    changed();
    assertThat(model.newsProperty().get()).isEqualTo("More than 200 new");
    model.hold(false);
    model.more();
    assertThat(model.rows()).hasSize(ActivityViewModel.PAGE + 23);
    assertThat(model.rows().stream().map(ActivityRow::n)).doesNotHaveDuplicates();
  }

  @Test
  void theListIsNarrowedByKindWordAndCluster() throws Exception {
    PeeringView asked = office.peerings.start(office.halden(), "INC-20418", Progress.none());
    office.happened(now, "mia", asked.id().value(), "activity.told", "accept", "Åke Öst", "INC-7");
    office.happened(now, "kim", "", "activity.locked");
    begin();
    model.amongProperty().set(Among.TOLD);
    assertThat(sentences()).containsExactly("Åke Öst says Accept the request is done, INC-7");
    model.amongProperty().set(Among.CHANGING);
    assertThat(model.rows()).isNotEmpty().allMatch(row -> !row.entry().call().isEmpty());
    model.amongProperty().set(Among.REFUSED);
    assertThat(model.rows()).isEmpty();
    assertThat(model.noneProperty().get()).isEqualTo("Nothing in the log matches.");
    model.amongProperty().set(Among.ALL);
    model.filterProperty().set("  INC-7 åke\n");
    assertThat(model.rows()).hasSize(1);
    model.filterProperty().set("halden freight");
    assertThat(model.rows()).isNotEmpty().noneMatch(row -> row.who().equals("kim"));
    model.filterProperty().set("%_'\"\\");
    assertThat(model.rows()).isEmpty();
    model.filterProperty().set("");
    model.open(office.cluster("orchid-prod-usw2").id().value());
    assertThat(model.rows()).isEmpty();
    model.open(office.cluster("halden-prod-euc1").id().value());
    assertThat(model.rows()).isNotEmpty().noneMatch(row -> row.who().equals("kim"));
    changed();
    assertThat(Objects.requireNonNull(model.clusterProperty().get()).name())
        .isEqualTo("halden-prod-euc1");
  }

  @Test
  void allThatIsListedIsExportedBeyondThePagesReadAndNoCellIsAFormula() throws Exception {
    many(ActivityViewModel.PAGE + 5);
    office.happened(now, "=cmd()", "", "activity.locked");
    begin();
    Path csv = home.resolve("log.csv");
    model.export(csv);
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(ActivityViewModel.PAGE + 7);
    assertThat(lines.getFirst()).startsWith("at,who,kind,event,what,customer,cluster");
    assertThat(lines.get(1)).contains("'=cmd()").contains("Locked changes");
    model.filterProperty().set("locked");
    Path json = home.resolve("log.JSON");
    model.export(json);
    assertThat(json).content().startsWith("[").contains("\"who\" : \"=cmd()\"");
    assertThat(office.toasts).hasSize(2).last().asString().startsWith("1 entry written to");
    model.export(home.resolve("no/log.csv"));
    assertThat(office.failures).hasSize(1);
    assertThat(model.busyProperty().get()).isFalse();
  }
}
