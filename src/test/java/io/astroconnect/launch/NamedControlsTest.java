package io.astroconnect.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.service.watch.Watch;
import io.astroconnect.task.VirtualRunner;
import io.astroconnect.ui.fx.FocusStops;
import io.astroconnect.ui.fx.FrameExecutor;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.shell.ShellView;
import io.astroconnect.workspace.Home;
import io.astroconnect.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever sees nothing hears of every control what it is, and reaches it with Tab. */
class NamedControlsTest {
  private static final Duration SELDOM = Duration.ofDays(1);

  @TempDir private Path folder;
  private Console console;
  private VirtualRunner runner;
  private LiveFeed live;
  private Watch watch;
  private ShellView shell;
  private Stage stage;

  @BeforeEach
  void open() {
    console = LaunchDesk.console(new Home(folder), Workspace.SANDBOX);
    FrameExecutor frames = FxThread.call(FrameExecutor::new);
    Late late = new Late();
    runner = new VirtualRunner(frames, broken -> late.failed(String.valueOf(broken)));
    live = new LiveFeed(console.store().changes(), frames);
    watch =
        new Watch(
            console.peerings(),
            console.grants(),
            console.suggestions(),
            new Watch.Pace(SELDOM, SELDOM, SELDOM));
    KeptForms kept = new KeptForms(console.store().preferences());
    KeptLook look = new KeptLook(console.store().preferences());
    shell =
        FxThread.call(
            () ->
                new ScreenWiring(
                        console, runner, live, watch, late, new TourFiles(folder), kept, look)
                    .shell());
    stage = FxThread.show(shell.root());
  }

  @AfterEach
  void close() throws Exception {
    FxThread.close(stage);
    Closing.all(List.of(runner, live, watch, console));
  }

  @ParameterizedTest
  @CsvSource({
    "home, ''",
    "clusters, clx3k9v2p00a101jz7h4q2m8d",
    "peering, ''",
    "peering, new",
    "allowlist, clx3k9v2p00a101jz7h4q2m8d",
    "identities, ''",
    "reports, ''",
    "activity, ''",
    "sandbox, ''"
  })
  void everyControlHasAName(String screen, String argument) {
    List<Node> all = FxThread.call(() -> shown(screen, argument));
    assertThat(all).hasSizeGreaterThan(10);
    assertThat(all.stream().filter(node -> name(node).isBlank()).map(NamedControlsTest::place))
        .as("controls that say nothing")
        .isEmpty();
  }

  @Test
  void everyButtonAndFieldIsReachedByTab() {
    List<String> passed = new ArrayList<>();
    for (String screen :
        List.of("home", "clusters", "allowlist", "identities", "reports", "activity", "sandbox")) {
      FxThread.run(
          () -> {
            show(screen, "");
            collect(stage.getScene().getRoot(), passed);
          });
    }
    assertThat(passed).as("controls that Tab passes over").isEmpty();
  }

  private void show(String screen, String argument) {
    shell.open(screen, argument);
    Parent root = stage.getScene().getRoot();
    root.applyCss();
    root.layout();
  }

  private List<Node> shown(String screen, String argument) {
    show(screen, argument);
    return FocusStops.in(stage.getScene().getRoot());
  }

  private static void collect(Node node, List<String> passed) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    boolean control = node instanceof ButtonBase || node instanceof TextInputControl;
    if (control && !node.isFocusTraversable() && !part(node)) {
      passed.add(place(node));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, passed));
    }
  }

  /** What belongs to a control that is reached itself; a row's box is ticked by Space. */
  private static boolean part(Node node) {
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof ComboBoxBase || up instanceof TextInputControl || up instanceof ListView) {
        return true;
      }
    }
    return false;
  }

  private static String name(Node node) {
    return Stream.of(
            said(node.getAccessibleText()),
            node instanceof Labeled labeled ? said(labeled.getText()) : "",
            node instanceof TextInputControl field ? said(field.getPromptText()) : "",
            labelOf(node))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String labelOf(Node node) {
    return node.getScene().getRoot().lookupAll(".label").stream()
        .filter(label -> label instanceof Label of && node.equals(of.getLabelFor()))
        .map(label -> said(((Label) label).getText()))
        .findFirst()
        .orElse("");
  }

  private static String said(String text) {
    return text == null ? "" : text;
  }

  private static String place(Node node) {
    String id = node.getId() == null ? "" : "#" + node.getId();
    String above = node.getParent() == null ? "" : up(node.getParent());
    return node.getClass().getSimpleName() + id + " " + node.getStyleClass() + " in " + above;
  }

  private static String up(Node node) {
    Node at = node;
    while (at.getId() == null && at.getParent() != null) {
      at = at.getParent();
    }
    return String.valueOf(at.getId());
  }
}
