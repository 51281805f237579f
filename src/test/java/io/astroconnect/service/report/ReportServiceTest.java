package io.astroconnect.service.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.report.ClusterEntry;
import io.astroconnect.model.report.ConnectionEntry;
import io.astroconnect.model.report.ConnectionMethod;
import io.astroconnect.model.report.Report;
import io.astroconnect.model.report.ReportFormat;
import io.astroconnect.model.report.ReportScope;
import io.astroconnect.report.ReportWriter;
import io.astroconnect.service.file.FileException;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is what the clouds show at that moment, in a whole file. */
class ReportServiceTest {
  private static final ReportScope ALL = new ReportScope.Everything();

  @TempDir private Path home;
  private Office office;
  private ReportService reports;
  private PeeringView asked;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home.resolve("home"));
    reports =
        new ReportService(
            office.catalogue,
            office.peerings,
            office.tracking,
            office.grants,
            office.identities,
            new ReportWriter(office.words),
            office.clock,
            "Sandbox");
    asked = office.peerings.draft(office.halden(), "INC-20418");
    file = home.resolve("report.html");
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  @Test
  void nothingIsAskedForWhatIsKnown() {
    Report known = reports.known(ALL);
    assertThat(known.clusters()).hasSameSizeAs(office.catalogue.clusters());
    assertThat(known.connections()).hasSize(1);
    assertThat(known.connections().getFirst().observed()).isEmpty();
  }

  @Test
  void itLooksFirst() throws Exception {
    Report report = reports.export(ALL, ReportFormat.HTML, file, Progress.none());
    assertThat(report.connections().getFirst().observed()).isPresent();
    assertThat(report.counts()).containsOnlyKeys(ConnectionState.DRAFT);
    assertThat(file).content().contains("halden-prod-euc1", "INC-20418", "<h3>Peering 10.44");
  }

  @Test
  void rolesStandWithTheClusterWhoseDeploymentHoldsThem() throws Exception {
    office.grants.grant(
        new GrantIntent(
            new GrantTarget.OfProject(new ProjectId("corvus-dwh-prod")),
            new ServiceAccount(
                "astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com"),
            List.of(new RoleName("roles/bigquery.jobUser")),
            null,
            false),
        "",
        "INC-7",
        Progress.none());
    Cluster cluster = office.cluster("corvus-analytics");
    Report report =
        reports.export(
            new ReportScope.OneCluster(cluster.id()), ReportFormat.CSV, file, Progress.none());
    assertThat(report.connections()).hasSize(1);
    assertThat(Files.readAllLines(file).getLast())
        .contains(",identity,corvus-dwh-prod/astro-nuclear-", "roles/bigquery.jobUser,connected,");
    reports.export(ALL, ReportFormat.HTML, file, Progress.none());
    assertThat(file).content().contains("Roles of astro-nuclear-scintillation-27", "INC-7");
    reports.export(ALL, ReportFormat.JSON, file, Progress.none());
    assertThat(file).content().contains("\"method\" : \"identity\"");
  }

  @Test
  void rolesOfNoKnownClusterStandBehindTheClusters() throws Exception {
    office.grants.grant(
        new GrantIntent(
            new GrantTarget.OfProject(new ProjectId("corvus-dwh-prod")),
            new ServiceAccount("astro-stranger@nobody-knows-it.iam.gserviceaccount.com"),
            List.of(new RoleName("roles/bigquery.jobUser")),
            null,
            false),
        "",
        "INC-8",
        Progress.none());
    Report report = reports.export(ALL, ReportFormat.CSV, file, Progress.none());
    assertThat(report.elsewhere()).hasSize(1);
    assertThat(report.connections()).containsAll(report.elsewhere());
    assertThat(Files.readAllLines(file).getLast()).contains(",,identity,corvus-dwh-prod/");
    reports.export(ALL, ReportFormat.HTML, file, Progress.none());
    assertThat(file).content().contains("Of no cluster that is known", "astro-stranger");
    assertThat(reports.known(new ReportScope.OneCluster(office.cluster("halden-prod-euc1").id())))
        .extracting(Report::elsewhere)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .isEmpty();
  }

  @Test
  void ofOneClusterItHoldsNoOther() throws Exception {
    Cluster cluster = office.cluster("halden-prod-euc1");
    Report report =
        reports.export(
            new ReportScope.OneCluster(cluster.id()), ReportFormat.CSV, file, Progress.none());
    assertThat(report.clusters()).extracting(ClusterEntry::cluster).containsExactly(cluster);
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(Files.readAllLines(file).getLast()).startsWith(asked.id().value());
  }

  @Test
  void cancelledInTheMiddleItLeavesTheOldFile() throws Exception {
    Files.writeString(file, "old");
    List<String> told = new ArrayList<>();
    Progress cancel =
        (done, total, what) -> {
          told.add(what);
          if (done == total / 2 + 2) {
            Thread.currentThread().interrupt();
          }
        };
    assertThatThrownBy(() -> reports.export(ALL, ReportFormat.JSON, file, cancel))
        .isInstanceOf(InterruptedException.class);
    assertThat(told).contains("brightwater-etl-use1").hasSizeLessThan(10);
    assertThat(file).hasContent("old");
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void progressGoesFromNothingToAll() throws Exception {
    List<Long> done = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    reports.export(
        ALL,
        ReportFormat.JSON,
        file,
        (parts, total, _) -> {
          done.add(parts);
          totals.add(total);
        });
    long all = 2L * office.catalogue.clusters().size();
    assertThat(totals).containsOnly(all);
    assertThat(done).isSorted().startsWith(0L).endsWith(all);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidBeforeAnybodyIsAsked() {
    assertThatThrownBy(
            () ->
                reports.export(ALL, ReportFormat.HTML, home.resolve("no/r.html"), Progress.none()))
        .isInstanceOf(FileException.class);
    assertThat(reports.known(ALL).connections().getFirst().observed()).isEmpty();
  }

  @Test
  void anAllowlistIsAConnectionWithWhatWasGivenAndWhoSaidSo() throws Exception {
    Cluster halden = office.cluster("halden-prod-euc1");
    office.tracking.give(halden, new ServiceId("snowflake"), "", "Mia Lund", "INC-20418");
    office.tracking.confirm(halden.id(), new ServiceId("snowflake"), "Ines Halvorsen", "");
    Report report = reports.known(new ReportScope.OneCluster(halden.id()));
    ConnectionEntry entry =
        report.connections().stream()
            .filter(one -> one.method() == ConnectionMethod.ALLOWLIST)
            .findFirst()
            .orElseThrow();
    assertThat(entry.target()).containsExactly("Snowflake");
    assertThat(entry.cidrs()).hasSameSizeAs(halden.addresses());
    assertThat(reports.text(report, ReportFormat.HTML))
        .contains("Allowlist ", "Snowflake", "Mia Lund", "Ines Halvorsen", "Connected");
    assertThat(reports.text(report, ReportFormat.CSV)).contains(",allowlist,Snowflake,connected,");
    assertThat(reports.text(report, ReportFormat.JSON)).contains("\"method\" : \"allowlist\"");
  }
}
