package io.astroconnect.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.service.watch.Watch;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.KeyHint;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Keys that act everywhere leave no character behind. */
class ShellKeysTest {
  @TempDir private Path home;
  private final Hand robot = new Hand();
  private Office office;
  private Watch watch;
  private Stage stage;
  private ShellView frame;
  private final Filtered screen = FxThread.call(Filtered::new);

  private static final class Filtered implements ScreenView {
    private final TextField field = new TextField();
    private final Button button = new Button("elsewhere");
    private String whyNot = "";
    private int done;
    private final List<String> asked = new ArrayList<>();
    private boolean open = true;

    @Override
    public void create() {
      asked.add("create");
    }

    @Override
    public boolean back() {
      return asked.add("back");
    }

    @Override
    public void step(int rows) {
      asked.add("step " + rows);
    }

    @Override
    public Optional<String> id() {
      return Optional.of("pcx-1").filter(_ -> open);
    }

    @Override
    public boolean copyAs() {
      asked.add("copy as");
      return open;
    }

    @Override
    public boolean remove() {
      asked.add("remove");
      return open;
    }

    @Override
    public boolean tab(int number) {
      return asked.add("tab " + number);
    }

    @Override
    public Optional<PrimaryDeed> export() {
      return Optional.of(new PrimaryDeed(() -> asked.add("export"), "")).filter(_ -> open);
    }

    @Override
    public Parent root() {
      field.setId("field");
      button.setId("elsewhere");
      SplitPane split = new SplitPane(new VBox(field, button));
      return new VBox(split);
    }

    @Override
    public void shown(String argument) {
      // has nothing to show
    }

    @Override
    public void focus() {
      button.requestFocus();
    }

    @Override
    public Optional<PrimaryDeed> primary() {
      return Optional.of(new PrimaryDeed(() -> done++, whyNot));
    }

    @Override
    public void filter() {
      field.requestFocus();
    }
  }

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    watch =
        new Watch(
            office.peerings,
            new Watch.Pace(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1)));
    Views.Loaded<ShellView> loaded = FxThread.call(this::load);
    frame = loaded.view();
    stage = FxThread.show(loaded.root());
    robot.targetWindow(stage);
  }

  private Views.Loaded<ShellView> load() {
    return new Views(Map.of(ShellView.class, this::frame), office.words.bundle())
        .load(ShellView.class);
  }

  private ShellView frame() {
    return new ShellView(
        new ShellViewModel(
            office.peerings,
            office.tracking,
            office.grants,
            watch,
            office.guard,
            office.runner,
            office.live,
            office.words,
            office.clock),
        new PaletteViewModel(office.catalogue, office.peerings, office.runner),
        new WorkspaceLook("Sandbox", "teal", false, true),
        office.words,
        office.clipboards,
        List.of(new Screen("clusters", "fth-server", false, () -> screen)));
  }

  @AfterEach
  void close() throws Exception {
    FxThread.close(stage);
    watch.close();
    office.close();
  }

  @Test
  void theKeyThatLeadsIntoTheFilterIsNotTypedThere() {
    FxThread.run(screen.button::requestFocus);
    robot.type(KeyCode.SLASH, KeyCode.A, KeyCode.B);
    assertThat(typed()).isEqualTo("ab");
    robot.type(KeyCode.SLASH);
    assertThat(typed()).as("in a field it is typed").isEqualTo("ab/");
  }

  @Test
  void theKeyboardBeginsInTheScreen() {
    assertThat(focus()).as("at the start").isSameAs(screen.button);
    FxThread.run(screen.field::requestFocus);
    robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
    assertThat(focus()).as("opened by key").isSameAs(screen.button);
    robot.clickOn("#rail-clusters");
    assertThat(focus()).as("opened by a click").isSameAs(screen.button);
  }

  @Test
  void theSearchGivesTheFocusBackToWhereItWas() {
    FxThread.run(screen.field::requestFocus);
    control(KeyCode.K);
    assertThat(focus().getId()).isEqualTo("palette-text");
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(focus()).isSameAs(screen.field);
  }

  @Test
  void theFirstHitIsChosenWhateverIsTyped() {
    FxThread.run(screen.field::requestFocus);
    control(KeyCode.K);
    ListView<?> hits = robot.lookup("#palette-hits").queryAs(ListView.class);
    for (String typed : List.of("", "halden", "kestrel")) {
      FxThread.run(() -> robot.lookup("#palette-text").queryAs(TextField.class).setText(typed));
      Awaitility.await()
          .until(
              () ->
                  FxThread.call(
                      () ->
                          !hits.getItems().isEmpty()
                              && hits.getSelectionModel().getSelectedIndex() == 0));
    }
    robot.type(KeyCode.DOWN);
    assertThat(FxThread.call(() -> hits.getSelectionModel().getSelectedIndex())).isEqualTo(1);
  }

  @Test
  void whatIsFoundHasTheKeyboardOnceChosen() {
    FxThread.run(screen.field::requestFocus);
    control(KeyCode.K);
    robot.write("halden-prod");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(focus()).isSameAs(screen.button);
  }

  @Test
  void aControlThatIsSwitchedOffLeavesTheKeyboardInTheScreen() {
    FxThread.run(
        () -> {
          screen.field.requestFocus();
          screen.field.setDisable(true);
          stage.getScene().getRoot().lookup("#shell-lock").requestFocus();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(focus()).isSameAs(screen.button);
  }

  @Test
  void ctrlEnterDoesTheDeedOfTheScreenOrSaysWhyNot() {
    control(KeyCode.ENTER);
    assertThat(screen.done).isEqualTo(1);
    screen.whyNot = "Choose a cluster first.";
    control(KeyCode.ENTER);
    assertThat(screen.done).as("it is off").isEqualTo(1);
    assertThat(robot.lookup("Choose a cluster first.").tryQuery()).isPresent();
  }

  @Test
  void ctrlEnterDoesNothingWhileADialogIsOpen() {
    control(KeyCode.K);
    control(KeyCode.ENTER);
    assertThat(screen.done).isZero();
  }

  /** What each key of the sheet does to the screen; "" where it concerns the frame. */
  private static Map<ShellKey, String> meanings() {
    Map<ShellKey, String> meant = new EnumMap<>(ShellKey.class);
    meant.put(ShellKey.NEW, "create");
    meant.put(ShellKey.BACK, "back");
    meant.put(ShellKey.PREVIOUS, "step -1");
    meant.put(ShellKey.NEXT, "step 1");
    meant.put(ShellKey.COPY_AS, "copy as");
    meant.put(ShellKey.REMOVE, "remove");
    meant.put(ShellKey.TAB, "tab 3");
    meant.put(ShellKey.EXPORT, "export");
    return meant;
  }

  private static KeyEvent event(ShellKey key) {
    return switch (key) {
      case NEW -> pressed(KeyCode.N, false, false);
      case BACK -> pressed(KeyCode.ESCAPE, false, false);
      case PREVIOUS -> typed("[");
      case NEXT -> typed("]");
      case COPY_AS -> pressed(KeyCode.C, true, false);
      case REMOVE -> pressed(KeyCode.DELETE, false, false);
      case TAB -> pressed(KeyCode.DIGIT3, false, true);
      case EXPORT -> pressed(KeyCode.E, false, true);
      case COPY_ID -> pressed(KeyCode.C, false, false);
      case UNDO -> pressed(KeyCode.Z, false, true);
      case PANE -> pressed(KeyCode.F6, false, false);
      case SHEET -> pressed(KeyCode.F1, false, false);
      default -> throw new IllegalArgumentException(key.name());
    };
  }

  private static KeyEvent pressed(KeyCode code, boolean shift, boolean ctrl) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, false, false);
  }

  private static KeyEvent typed(String character) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
  }

  private void fire(ShellKey key) {
    fire(event(key));
  }

  private void fire(KeyEvent event) {
    FxThread.run(
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          if (event.getEventType() == KeyEvent.KEY_TYPED) {
            Event.fireEvent(owner, pressed(KeyCode.UNDEFINED, false, false));
          }
          Event.fireEvent(owner, event);
        });
  }

  @Test
  void everyKeyThatTheSheetListsDoesWhatItSays() {
    meanings()
        .forEach(
            (key, meant) -> {
              screen.asked.clear();
              FxThread.run(screen.button::requestFocus);
              fire(key);
              assertThat(screen.asked).as(key.name()).containsExactly(meant);
            });
  }

  @Test
  void singleLettersAndSignsBelongToTheTextThatHasTheKeyboard() {
    FxThread.run(screen.field::requestFocus);
    for (ShellKey key :
        List.of(
            ShellKey.NEW,
            ShellKey.PREVIOUS,
            ShellKey.NEXT,
            ShellKey.COPY_ID,
            ShellKey.COPY_AS,
            ShellKey.REMOVE,
            ShellKey.UNDO)) {
      fire(key);
    }
    assertThat(screen.asked).isEmpty();
    assertThat(office.copied).isEmpty();
    fire(ShellKey.TAB);
    assertThat(screen.asked).as("with Ctrl it works there too").containsExactly("tab 3");
  }

  @Test
  void theSheetListsEveryKeyOnce() {
    robot.type(KeyCode.F1);
    WaitForAsyncUtils.waitForFxEvents();
    List<String> caps =
        robot.lookup(".key-hint").queryAllAs(KeyHint.class).stream()
            .filter(cap -> cap.getScene() != null && !within(cap, "search"))
            .map(KeyHint::getText)
            .toList();
    List<String> listed =
        Arrays.stream(ShellKey.values())
            .map(key -> office.words.text("shell.key." + key.word()))
            .toList();
    assertThat(caps).containsExactlyInAnyOrderElementsOf(listed).doesNotHaveDuplicates();
  }

  private static boolean within(Node node, String id) {
    return node != null && (id.equals(node.getId()) || within(node.getParent(), id));
  }

  @Test
  void theQuestionMarkOpensTheSheetAndIsNotTypedAnywhere() {
    FxThread.run(screen.button::requestFocus);
    fire(typed("?"));
    assertThat(robot.lookup(office.words.text("shell.keys-line")).tryQuery()).isPresent();
  }

  @Test
  void cCopiesTheIdOrSaysWhatIsMissing() {
    FxThread.run(screen.button::requestFocus);
    fire(ShellKey.COPY_ID);
    assertThat(office.copied).containsExactly("pcx-1");
    screen.open = false;
    fire(ShellKey.COPY_ID);
    assertThat(robot.lookup(office.words.text("shell.no-copy")).tryQuery()).isPresent();
    fire(ShellKey.REMOVE);
    assertThat(robot.lookup(office.words.text("shell.no-remove")).tryQuery()).isPresent();
    fire(ShellKey.EXPORT);
    assertThat(robot.lookup(office.words.text("shell.no-export")).tryQuery()).isPresent();
  }

  @Test
  void ctrlZTakesBackTheNewestAndThenSaysThatNothingIsLeft() {
    List<String> back = new ArrayList<>();
    FxThread.run(screen.button::requestFocus);
    FxThread.run(
        () -> {
          frame.toast("first", () -> back.add("first"));
          frame.toast("second", () -> back.add("second"));
        });
    fire(ShellKey.UNDO);
    fire(ShellKey.UNDO);
    assertThat(back).containsExactly("second", "first");
    fire(ShellKey.UNDO);
    assertThat(robot.lookup(office.words.text("shell.no-undo")).tryQuery()).isPresent();
  }

  @Test
  void f6GoesRoundTheWindowAndComesBackToWhereItWas() {
    FxThread.run(screen.field::requestFocus);
    List<Node> visited = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      fire(ShellKey.PANE);
      visited.add(focus());
    }
    assertThat(visited.getLast()).as("round").isSameAs(screen.field);
    assertThat(visited).doesNotHaveDuplicates();
    assertThat(within(visited.getFirst(), "band")).isTrue();
    assertThat(within(visited.get(1), "rail")).isTrue();
  }

  @Test
  void nothingLeadsOutOfAnOpenDialog() {
    control(KeyCode.K);
    Node text = focus();
    fire(ShellKey.PANE);
    fire(ShellKey.SHEET);
    assertThat(focus()).isSameAs(text);
    robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
    assertThat(focus()).isSameAs(text);
  }

  private void control(KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Node focus() {
    return FxThread.call(() -> stage.getScene().getFocusOwner());
  }

  private String typed() {
    return FxThread.call(screen.field::getText);
  }
}
