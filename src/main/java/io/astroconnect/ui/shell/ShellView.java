package io.astroconnect.ui.shell;

import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.KeyHint;
import io.astroconnect.ui.fx.ModalHost;
import io.astroconnect.ui.fx.Navigator;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.PageFocus;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.ToastHost;
import io.astroconnect.ui.fx.Tone;
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
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame around the screens. */
public final class ShellView implements Navigator, Announcer, Dialogs {
  private static final double HINT_FROM = 1100;
  private static final double SEARCH_EDGES = 22;

  private final ShellViewModel model;
  private final PaletteViewModel palette;
  private final WorkspaceLook workspace;
  private final Words words;
  private final List<Screen> screens;
  private final ToastHost toasts = new ToastHost();
  private final VBox notices = new VBox(8);

  @FXML private BorderPane window;
  @FXML private Label workspaceName;
  @FXML private Button search;
  @FXML private Label hint;
  @FXML private Button lock;
  @FXML private Button help;
  @FXML private VBox rail;
  @FXML private StackPane page;
  @FXML private Label watching;
  @FXML private HBox jobBox;
  @FXML private Label job;
  @FXML private ProgressBar jobDone;
  @FXML private Hyperlink cancel;
  @FXML private Label observed;
  @FXML private HBox cloudsBox;
  @FXML private FontIcon cloudsIcon;
  @FXML private Label clouds;

  private final PauseTransition turn = new PauseTransition(Duration.millis(250));
  private final StackPane content = new StackPane();
  private final ModalHost modal = new ModalHost(content);
  private final Map<String, ScreenView> opened = new HashMap<>();
  private @Nullable Rail railOfScreens;
  private String current = "";

  /** A frame for these screens. */
  @SuppressWarnings("NullAway.Init") // the loader fills the fields in before initialize
  public ShellView(
      ShellViewModel model,
      PaletteViewModel palette,
      WorkspaceLook workspace,
      Words words,
      List<Screen> screens) {
    this.model = model;
    this.palette = palette;
    this.workspace = workspace;
    this.words = words;
    this.screens = List.copyOf(screens);
  }

  @FXML
  void initialize() {
    window.getStyleClass().add(workspace.styleClass());
    workspaceName.setText(workspace.name());
    hint.setText(words.text(hintKey()));
    hint.visibleProperty().bind(window.widthProperty().greaterThanOrEqualTo(HINT_FROM));
    hint.managedProperty().bind(hint.visibleProperty());
    badgeSearch();
    search.setOnAction(_ -> openPalette());
    help.setOnAction(_ -> showKeys());
    bindLock();
    bindStatus();
    notices.setMaxHeight(Region.USE_PREF_SIZE);
    notices.setPadding(new javafx.geometry.Insets(8, 16, 0, 16));
    notices.setPickOnBounds(false);
    StackPane.setAlignment(notices, javafx.geometry.Pos.TOP_CENTER);
    page.getChildren().setAll(modal, notices, toasts);
    railOfScreens = new Rail(rail, screens, words, id -> open(id, ""));
    window.widthProperty().subscribe(width -> rail().fit(width.doubleValue()));
    ShellKeys keys = new ShellKeys(this);
    window.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    window.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    keepFocus();
    open(screens.getFirst().id(), "");
    turn.setOnFinished(_ -> makeNext());
    turn.play();
  }

  /** The search button says which key opens it, at its right end. */
  private void badgeSearch() {
    Label text = new Label(words.text("shell.search"), Icons.of("fth-search"));
    text.setGraphicTextGap(8);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(8, text, space, new KeyHint(words.text("shell.key.palette")));
    line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    line.prefWidthProperty().bind(search.widthProperty().subtract(SEARCH_EDGES));
    search.setGraphic(line);
    search.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
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

  /** Does the deed of the screen's blue button, or says why that is off; in a dialog, nothing. */
  void primary() {
    if (!modal.isOpen()) {
      PrimaryDeed deed =
          current()
              .flatMap(ScreenView::primary)
              .orElseGet(() -> new PrimaryDeed(() -> {}, words.text("shell.no-primary")));
      if (deed.whyNot().isEmpty()) {
        deed.act().run();
      } else {
        toast(deed.whyNot());
      }
    }
  }

  private Rail rail() {
    return Objects.requireNonNull(railOfScreens);
  }

  private String hintKey() {
    if (workspace.sandbox()) {
      return "shell.hint-sandbox";
    }
    return workspace.production() ? "shell.hint-production" : "shell.hint-workspace";
  }

  private void bindLock() {
    lock.setId("shell-lock");
    lock.textProperty().bind(model.lockProperty());
    model
        .lockedProperty()
        .subscribe(
            locked -> {
              lock.setGraphic(Icons.of(locked ? "fth-lock" : "fth-unlock"));
              lock.getStyleClass().remove("emphasis");
              if (locked) {
                lock.getStyleClass().add("emphasis");
              }
            });
    lock.setOnAction(_ -> toggleLock());
  }

  private void bindStatus() {
    watching.textProperty().bind(model.watchingProperty());
    observed.textProperty().bind(model.observedProperty());
    job.textProperty().bind(model.jobProperty());
    jobDone.progressProperty().bind(model.jobDoneProperty());
    jobDone.visibleProperty().bind(model.jobDoneProperty().greaterThanOrEqualTo(0));
    jobDone.managedProperty().bind(jobDone.visibleProperty());
    jobBox.visibleProperty().bind(model.jobProperty().isNotEmpty());
    jobBox.managedProperty().bind(jobBox.visibleProperty());
    cancel.setOnAction(_ -> model.cancelJob());
    // nobody knows how a cloud is before anybody looked
    cloudsBox
        .visibleProperty()
        .bind(model.cloudsProperty().isNotEmpty().or(model.troubleProperty().isNotEmpty()));
    cloudsBox.managedProperty().bind(cloudsBox.visibleProperty());
    model.cloudsProperty().subscribe(_ -> showClouds());
    model.troubleProperty().subscribe(_ -> showClouds());
  }

  private void showClouds() {
    String trouble = model.troubleProperty().get();
    clouds.setText(trouble.isEmpty() ? model.cloudsProperty().get() : trouble);
    cloudsIcon.setIconLiteral(trouble.isEmpty() ? "fth-check" : "fth-alert-triangle");
    clouds.setTooltip(trouble.isEmpty() ? null : new Tooltip(trouble));
  }

  /** Locks an unlocked workspace at once; unlocking one that is read-only asks for how long. */
  void toggleLock() {
    if (!model.lockedProperty().get()) {
      model.lockNow();
    } else if (model.unlocksForATime()) {
      modal.show(unlockDialog());
    } else {
      model.unlock(ShellViewModel.UnlockSpan.HOUR, "");
    }
  }

  private DialogCard unlockDialog() {
    DialogCard card = new DialogCard(strip(), words.text("shell.unlock-title", workspace.name()));
    card.setLine(words.text("shell.unlock-line"));
    FieldBox ticket = new FieldBox(words.text("shell.unlock-ticket"));
    ticket.textField().setId("unlock-ticket");
    card.getBody().add(ticket);
    Button stay = new Button(words.text("shell.stay-read-only"));
    stay.setOnAction(_ -> modal.hide());
    card.setButtons(
        ticket.textProperty().map(typed -> typed.isBlank() ? words.text("shell.unlock-off") : ""),
        stay,
        unlockButton(ticket, "shell.unlock-quarter", ShellViewModel.UnlockSpan.QUARTER),
        unlockButton(ticket, "shell.unlock-hour", ShellViewModel.UnlockSpan.HOUR));
    return card;
  }

  private Button unlockButton(FieldBox ticket, String key, ShellViewModel.UnlockSpan span) {
    Button button = new Button(words.text(key));
    button.setOnAction(
        _ -> {
          model.unlock(span, ticket.textProperty().get());
          modal.hide();
        });
    return button;
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
    DialogCard card = new DialogCard(strip(), words.text("shell.keys"));
    GridPane keys = new GridPane(16, 6);
    int row = 0;
    for (String key : ShellKeys.SHEET) {
      keys.addRow(
          row++,
          new KeyHint(words.text("shell.key." + key)),
          new Label(words.text("shell.key-does." + key)));
    }
    card.getBody().add(keys);
    Button close = new Button(words.text("shell.close"));
    close.setOnAction(_ -> modal.hide());
    card.setButtons(close);
    modal.show(card);
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
