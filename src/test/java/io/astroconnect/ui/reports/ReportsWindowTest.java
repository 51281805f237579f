package io.astroconnect.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.report.ReportWriter;
import io.astroconnect.service.report.ReportService;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FileDialogs;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person chooses a cluster and a format, names a file, and copies where it went. */
class ReportsWindowTest {
  @TempDir private Path home;
  private final List<Path> proposed = new ArrayList<>();
  private final Hand robot = new Hand();
  private Office office;
  private Stage stage;
  private Path chosen;

  private final FileDialogs files =
      new FileDialogs() {
        @Override
        public Optional<Path> save(Window owner, String title, Path begin, List<Kind> kinds) {
          proposed.add(begin);
          return Optional.of(chosen);
        }

        @Override
        public Optional<Path> open(Window owner, String title, Path folder, List<Kind> kinds) {
          return Optional.empty();
        }
      };

  @BeforeEach
  void open() throws Exception {
    office = new Office(home.resolve("home"));
    office.peerings.draft(office.halden(), "INC-20418");
    chosen = home.resolve("chosen.csv");
    stage = FxThread.show(FxThread.call(this::load));
    robot.targetWindow(stage);
  }

  private Parent load() {
    ReportService reports =
        new ReportService(
            office.catalogue,
            office.peerings,
            office.tracking,
            office.grants,
            office.identities,
            new ReportWriter(office.words),
            office.clock,
            "Sandbox");
    ReportsViewModel model =
        new ReportsViewModel(
            office.catalogue,
            reports,
            office.runner,
            office.live,
            office.words,
            office.clock,
            office.announcer,
            home);
    Views.Loaded<ReportsView> loaded =
        new Views(
                Map.of(
                    ReportsView.class,
                    () -> new ReportsView(model, office.words, office.clipboards, files)),
                office.words.bundle())
            .load(ReportsView.class);
    loaded.view().shown(office.cluster("halden-prod-euc1").id().value());
    return loaded.root();
  }

  @AfterEach
  void close() throws Exception {
    FxThread.close(stage);
    office.close();
  }

  private Button export() {
    return robot.lookup("#reports-export").queryAs(Button.class);
  }

  private List<String> read() {
    return robot.lookup("#reports-page .label").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  @Test
  void theNamedClusterIsExportedInTheChosenFormat() {
    assertThat(read()).contains("Connections of halden-prod-euc1", "Peering 10.44.0.0/16", "Draft");
    assertThat(export().getText()).isEqualTo("Export HTML");
    robot.clickOn("CSV");
    assertThat(export().getText()).isEqualTo("Export CSV");
    robot.clickOn("#reports-export");
    Awaitility.await().untilAsserted(() -> assertThat(office.toasts).hasSize(1));
    assertThat(proposed.getFirst().getFileName().toString())
        .startsWith("halden-prod-euc1-")
        .endsWith(".csv");
    assertThat(chosen).content().startsWith("connection,cluster,").contains("10.44.0.0/16");
    assertThat(export().isFocused()).isTrue();
    robot.clickOn("#reports-copy-path");
    assertThat(office.copied).containsExactly(chosen.toString());
  }

  @Test
  void everythingIsOneClickAway() {
    robot.clickOn("#reports-all");
    assertThat(read()).contains("Connections of all clusters", "corvus-analytics");
  }

  @Test
  void whatCannotBeWrittenStaysOnThePage() {
    chosen = home.resolve("no/r.html");
    robot.clickOn("#reports-export");
    assertThat(robot.lookup("#reports-trouble").query().isVisible()).isTrue();
    assertThat(office.toasts).isEmpty();
  }
}
