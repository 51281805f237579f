package io.astroconnect.launch;

import io.astroconnect.service.watch.Watch;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.FileDialogs;
import io.astroconnect.ui.fx.LastForm;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.Views;
import io.astroconnect.ui.shell.PaletteViewModel;
import io.astroconnect.ui.shell.ShellView;
import io.astroconnect.ui.shell.ShellViewModel;
import io.astroconnect.ui.shell.WorkspaceLook;
import io.astroconnect.words.Words;
import io.astroconnect.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the frame and its screens. */
final class ScreenWiring {
  private final Console console;
  private final Runner runner;
  private final Live live;
  private final Watch watch;
  private final Late late;
  private final Words words;
  private final Clipboards clipboards = Clipboards.system();
  private final LastForm lastForm;
  private final SandboxScreen sandbox;
  private final Views views;

  ScreenWiring(
      Console console,
      Runner runner,
      Live live,
      Watch watch,
      Late late,
      FileDialogs files,
      KeptForms kept,
      KeptLook look) {
    this.console = console;
    this.runner = runner;
    this.live = live;
    this.watch = watch;
    this.late = late;
    this.words = Words.load(Locale.getDefault(), console.clock());
    this.lastForm = kept.in(runner, late);
    Map<Class<?>, Supplier<?>> factories = new HashMap<>();
    factories.put(ShellView.class, this::frame);
    factories.putAll(
        new HomeScreen(console, runner, live, late, words, clipboards, look.in(runner, late))
            .factories());
    factories.putAll(
        new ClustersScreen(console, runner, live, late, words, clipboards, lastForm, files)
            .factories());
    factories.putAll(
        new PeeringScreen(console, runner, live, late, words, clipboards, lastForm).factories());
    factories.putAll(
        new AllowlistScreen(console, runner, live, late, words, clipboards).factories());
    factories.putAll(
        new IdentitiesScreen(console, runner, live, late, words, clipboards).factories());
    factories.putAll(
        new ReportsScreen(console, runner, live, late, words, clipboards, files).factories());
    factories.putAll(
        new ActivityScreen(console, runner, live, late, words, clipboards, files).factories());
    this.sandbox = new SandboxScreen(console, runner, live, watch, late, words, clipboards);
    factories.putAll(sandbox.factories());
    this.views = new Views(factories, words.bundle());
  }

  /** The frame, with its first screen open. */
  ShellView shell() {
    return views.load(ShellView.class).view();
  }

  private ShellView frame() {
    Workspace workspace = console.workspace();
    ShellView frame =
        new ShellView(
            new ShellViewModel(
                console.peerings(),
                console.tracking(),
                console.grants(),
                watch,
                console.guard(),
                runner,
                live,
                words,
                console.clock()),
            new PaletteViewModel(console.catalogue(), console.peerings(), runner),
            new WorkspaceLook(
                workspace.name(),
                workspace.colour().key(),
                workspace.production(),
                workspace.isSandbox()),
            words,
            clipboards,
            screens());
    late.is(frame);
    return frame;
  }

  private List<Screen> screens() {
    List<Screen> screens = new ArrayList<>();
    screens.addAll(
        List.of(
            HomeScreen.screen(views),
            ClustersScreen.screen(views),
            PeeringScreen.screen(views),
            AllowlistScreen.screen(views),
            IdentitiesScreen.screen(views),
            ReportsScreen.screen(views),
            ActivityScreen.screen(views)));
    screens.addAll(sandbox.screens(views));
    return screens;
  }
}
