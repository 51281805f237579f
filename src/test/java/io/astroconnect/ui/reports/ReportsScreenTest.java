package io.astroconnect.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.report.ReportFormat;
import io.astroconnect.report.ReportWriter;
import io.astroconnect.service.report.ReportService;
import io.astroconnect.task.Job;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Progress;
import io.astroconnect.task.Runner;
import io.astroconnect.task.Running;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.reports.ReportsViewModel.About;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page shows what the document will say, and an export leaves it or says why not. */
class ReportsScreenTest {
  @TempDir private Path home;
  private Office office;
  private ReportService reports;
  private ReportsViewModel model;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home.resolve("home"));
    office.peerings.draft(office.halden(), "INC-20418");
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
    model = model(office.runner);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private ReportsViewModel model(Runner runner) {
    return new ReportsViewModel(
        office.catalogue,
        reports,
        runner,
        office.live,
        office.words,
        office.clock,
        office.announcer,
        home);
  }

  private Preview preview() {
    return Objects.requireNonNull(model.previewProperty().get());
  }

  @Test
  void atFirstItIsAboutEverything() {
    assertThat(preview().clusters()).hasSameSizeAs(office.catalogue.clusters());
    assertThat(preview().counts().getFirst().number()).isEqualTo("1");
    assertThat(model.remarkProperty().get()).contains("1 connection.");
    assertThat(model.proposed().getFileName().toString()).startsWith("all-clusters-20");
  }

  @Test
  void anotherScreenMayNameItsCluster() {
    model.open(office.cluster("halden-prod-euc1").id().value());
    assertThat(model.aboutProperty().get()).isEqualTo(About.ONE_CLUSTER);
    assertThat(preview().title()).isEqualTo("Connections of halden-prod-euc1");
    assertThat(preview().clusters()).hasSize(1);
    assertThat(preview().clusters().getFirst().connections().getFirst().history())
        .contains("INC-20418", "Not seen");
    assertThat(model.proposed().getFileName().toString())
        .matches("halden-prod-euc1-\\d{4}-\\d\\d-\\d\\d\\.html");
  }

  @Test
  void whoeverChoosesAClusterMeansIt() {
    model.clusterProperty().set(model.clusters().getLast());
    assertThat(model.aboutProperty().get()).isEqualTo(About.ONE_CLUSTER);
    assertThat(preview().title()).endsWith(model.clusters().getLast().name());
  }

  @Test
  void aNewClusterLeavesTheChoiceAsItIs() {
    model.clusterProperty().set(model.clusters().getLast());
    String title = preview().title();
    model.aboutProperty().set(About.EVERYTHING);
    Cluster known = office.cluster("halden-prod-euc1");
    office.save(
        new Cluster(
            ClusterId.parse("clxnew"),
            "aaa",
            known.provider(),
            known.type(),
            known.account(),
            known.region(),
            known.vpc(),
            known.cidrs(),
            known.egressIps(),
            known.recoveryIps(),
            known.recoveryRegion(),
            known.privateEgress(),
            known.customer()));
    office.changes.forEach(Runnable::run);
    assertThat(model.aboutProperty().get()).isEqualTo(About.EVERYTHING);
    assertThat(preview().clusters().getFirst().name()).isEqualTo("aaa");
    model.aboutProperty().set(About.ONE_CLUSTER);
    assertThat(preview().title()).isEqualTo(title);
  }

  @Test
  void withoutAClusterThereIsNothingToExport() throws Exception {
    model.aboutProperty().set(About.ONE_CLUSTER);
    assertThat(model.previewProperty().get()).isNull();
    assertThat(model.remarkProperty().get()).startsWith("Choose a cluster");
    model.export(home.resolve("r.html"));
    assertThat(home.resolve("r.html")).doesNotExist();
    model.clusterProperty().set(model.clusters().getFirst());
    assertThat(preview().clusters()).hasSize(1);
  }

  @Test
  void thePreviewOfTextIsTheTextItself() {
    model.formatProperty().set(ReportFormat.CSV);
    assertThat(model.textProperty().get()).startsWith("connection,cluster,method,target,status");
    assertThat(model.textProperty().get().lines()).hasSize(2);
    model.formatProperty().set(ReportFormat.JSON);
    assertThat(model.textProperty().get()).startsWith("{").hasLineCount(200);
    assertThat(model.remarkProperty().get()).contains("the first 200 lines of");
    model.formatProperty().set(ReportFormat.HTML);
    assertThat(model.textProperty().get()).isEmpty();
  }

  @Test
  void whatChangesInTheStoreChangesThePage() {
    model.open(office.cluster("halden-prod-euc1").id().value());
    String before = preview().clusters().getFirst().connections().getFirst().history();
    office.peerings.views().forEach(view -> office.peerings.observe(view.id()));
    office.changes.forEach(Runnable::run);
    assertThat(preview().clusters().getFirst().connections().getFirst().history())
        .isNotEqualTo(before)
        .contains("Observed");
  }

  @Test
  void anExportIsWrittenSaidAndRemembered() throws Exception {
    model.open(office.cluster("halden-prod-euc1").id().value());
    Path file = Files.createDirectory(home.resolve("sub")).resolve("r.html");
    model.export(file);
    assertThat(file).content().contains("Connections of halden-prod-euc1", "INC-20418");
    assertThat(office.toasts).containsExactly("Exported " + file);
    assertThat(model.lastProperty().get()).isEqualTo(file);
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.proposed().getParent()).isEqualTo(file.getParent());
  }

  @Test
  void whatCannotBeWrittenIsSaidOnThePageUntilItCan() {
    model.export(home.resolve("no/r.html"));
    assertThat(model.troubleProperty().get()).contains("There is no folder " + home.resolve("no"));
    assertThat(office.toasts).isEmpty();
    model.export(home.resolve("r.html"));
    assertThat(model.troubleProperty().get()).isEmpty();
  }

  /** Keeps the jobs that have a title until they are told to run. */
  private final class Slow implements Runner {
    private final List<Runnable> kept = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private long done;
    private boolean cancelled;

    @Override
    public <T> Running submit(String title, Job<T> job, Consumer<Outcome<T>> then) {
      if (title.isEmpty()) {
        return office.runner.submit(title, job, then);
      }
      kept.add(() -> office.runner.submit(title, _ -> run(job), then));
      return new Kept(title);
    }

    private <T> T run(Job<T> job) throws Exception {
      if (cancelled) {
        Thread.currentThread().interrupt();
      }
      return job.run(Progress.none());
    }

    private void progress(long parts) {
      done = parts;
      listeners.forEach(Runnable::run);
    }

    @Override
    public List<Running> running() {
      return List.of();
    }

    @Override
    public void onChange(Runnable listener) {
      listeners.add(listener);
    }

    @Override
    public void close() {}

    private final class Kept implements Running {
      private final String title;

      Kept(String title) {
        this.title = title;
      }

      @Override
      public String title() {
        return title;
      }

      @Override
      public long done() {
        return done;
      }

      @Override
      public long total() {
        return 4;
      }

      @Override
      public void cancel() {
        cancelled = true;
      }

      @Override
      public boolean finished() {
        return false;
      }
    }
  }

  @Test
  void whileItIsWrittenOneSeesHowFarAndMayCancel() throws Exception {
    Slow slow = new Slow();
    model = model(slow);
    Path file = Files.writeString(home.resolve("r.html"), "old");
    model.export(file);
    model.export(file);
    assertThat(slow.kept).hasSize(1);
    assertThat(model.busyProperty().get()).isTrue();
    assertThat(model.doneProperty().get()).isZero();
    slow.progress(3);
    assertThat(model.doneProperty().get()).isEqualTo(0.75);
    model.cancel();
    slow.kept.forEach(Runnable::run);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.troubleProperty().get()).isEmpty();
    assertThat(office.toasts).containsExactly(office.words.text("screen.reports.cancelled"));
    assertThat(file).hasContent("old");
  }
}
