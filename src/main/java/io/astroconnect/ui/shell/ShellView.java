package io.astroconnect.ui.shell;

import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.KeyNames;
import io.astroconnect.ui.fx.ModalHost;
import io.astroconnect.ui.fx.Navigator;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.PageFocus;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.ToastHost;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.ui.fx.Undo;
import io.astroconnect.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The frame around the screens. */
public final class ShellView implements Navigator, Announcer, Dialogs {
  private final ShellViewModel model;
  private final PaletteViewModel palette;
  private final WorkspaceLook workspace;
  private final Words words;
  private final Clipboards clipboards;
  private final List<Screen> screens;
  private final ToastHost toasts = new ToastHost();
  private final VBox notices = new VBox(8);

  @FXML private BorderPane window;
  @FXML private HBox band;
  @FXML private Button search;
  @FXML private Label hint;
  @FXML private Button lock;
  @FXML private Button help;
  @FXML private VBox rail;
  @FXML private StackPane page;
  @FXML private HBox workspaceBox;
  @FXML private HBox statusBar;

  private final PauseTransition turn = new PauseTransition(Duration.millis(250));
  private final StackPane content = new StackPane();
  private final ModalHost modal = new ModalHost(content);
  private final Map<String, ScreenView> opened = new HashMap<>();
  private @Nullable Rail railOfScreens;
  private final UndoStack done = new UndoStack();
  private final Panes panes = new Panes();
  private @Nullable LockControl locks;
  private String current = "";

  /** A frame for these screens. */
  @SuppressWarnings("NullAway.Init") // the loader fills the fields in before initialize
  public ShellView(
      ShellViewModel model,
      PaletteViewModel palette,
      WorkspaceLook workspace,
      Words words,
      Clipboards clipboards,
      List<Screen> screens) {
    this.model = model;
    this.palette = palette;
    this.workspace = workspace;
    this.words = words;
    this.clipboards = clipboards;
    this.screens = List.copyOf(screens);
  }

  @FXML
  void initialize() {
    window.getStyleClass().add(workspace.styleClass());
    Band top = new Band(workspace, words);
    workspaceBox.getChildren().setAll(top.sign());
    top.hint(hint, window.widthProperty());
    top.badge(search);
    search.setOnAction(_ -> openPalette());
    help.setOnAction(_ -> showKeys());
    locks = new LockControl(lock, model, words, this, workspace.name());
    locks.bind();
    new StatusBar(model, words).fill(statusBar);
    notices.setMaxHeight(Region.USE_PREF_SIZE);
    notices.setPadding(new javafx.geometry.Insets(8, 16, 0, 16));
    notices.setPickOnBounds(false);
    StackPane.setAlignment(notices, javafx.geometry.Pos.TOP_CENTER);
    page.getChildren().setAll(modal, notices, toasts);
    // a dialog is of the screen that is open, and keeps it
    rail.mouseTransparentProperty().bind(modal.openProperty());
    search.mouseTransparentProperty().bind(modal.openProperty());
    help.mouseTransparentProperty().bind(modal.openProperty());
    railOfScreens = new Rail(rail, screens, words, id -> open(id, ""));
    window.widthProperty().subscribe(width -> rail().fit(width.doubleValue()));
    ShellKeys keys =
        new ShellKeys(new KeyDeeds(this, done, words, clipboards), () -> current().isPresent());
    window.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    window.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    keepFocus();
    open(screens.getFirst().id(), "");
    turn.setOnFinished(_ -> makeNext());
    turn.play();
  }

  /** The keyboard begins in the screen, and stays there when what had it goes. */
  private void keepFocus() {
    new PageFocus(modal, this::focusScreen);
    window.sceneProperty().subscribe(_ -> Platform.runLater(this::focusScreen));
  }

  private void focusScreen() {
    content.applyCss(); // what stands in a split or scroll pane can have no focus before
    current().ifPresent(ScreenView::focus);
  }

  void toggleLock() {
    Objects.requireNonNull(locks).toggle();
  }

  boolean nextPane(boolean back) {
    return panes.next(List.of(rail, content, statusBar, band), back);
  }

  private Rail rail() {
    return Objects.requireNonNull(railOfScreens);
  }

  void openPalette() {
    modal.show(
        new Palette(
                palette,
                strip(),
                words,
                hit -> {
                  modal.hide();
                  open(hit.screen(), hit.argument());
                })
            .card());
  }

  void showKeys() {
    modal.show(new KeySheet(words).card(strip(), modal::hide));
  }

  @Override
  public DialogCard.Strip strip() {
    return new DialogCard.Strip(workspace.name(), "", workspace.production());
  }

  @Override
  public void show(DialogCard card) {
    modal.show(card);
  }

  @Override
  public void hide() {
    modal.hide();
  }

  @Override
  public void open(String screen, String argument) {
    ScreenView view = made(screen);
    current = screen;
    rail().select(screen);
    content.getChildren().setAll(view.root());
    view.shown(argument);
    focusScreen();
  }

  private ScreenView made(String screen) {
    return opened.computeIfAbsent(
        screen,
        id -> {
          ScreenView made = find(id).factory().get();
          rail().count(id, made);
          return made;
        });
  }

  /** Makes the other screens while nobody waits for them, one a turn, so that the rail counts. */
  private void makeNext() {
    screens.stream()
        .map(Screen::id)
        .filter(id -> !opened.containsKey(id))
        .findFirst()
        .ifPresent(
            id -> {
              made(id);
              turn.playFromStart();
            });
  }

  private Screen find(String id) {
    return screens.stream()
        .filter(screen -> screen.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No screen " + id));
  }

  Optional<ScreenView> current() {
    return modal.isOpen() ? Optional.empty() : Optional.ofNullable(opened.get(current));
  }

  boolean openNumber(int n) {
    return rail().open(n);
  }

  void lookAgain() {
    model.lookAgain();
  }

  @Override
  public void toast(String sentence) {
    toasts.say(sentence);
  }

  @Override
  public void toast(String sentence, Undo undo) {
    done.push(undo);
    toasts.say(
        words.text("shell.with-undo", sentence, KeyNames.here(words.text("shell.key.undo"))));
  }

  @Override
  public void failed(String sentence) {
    Notice notice = new Notice(Tone.DANGER, "fth-x-circle", sentence, "");
    Button away = new Button(words.text("shell.put-away"));
    away.getStyleClass().add("quiet");
    away.setOnAction(_ -> notices.getChildren().remove(notice));
    notice.setSideActions(away);
    notices.getChildren().add(notice);
  }

  /** The frame's root, for the scene. */
  public Parent root() {
    return window;
  }
}
