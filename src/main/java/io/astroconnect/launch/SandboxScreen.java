package io.astroconnect.launch;

import io.astroconnect.cloud.Practice;
import io.astroconnect.service.practice.PracticeService;
import io.astroconnect.service.watch.Watch;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.Views;
import io.astroconnect.ui.sandbox.SandboxView;
import io.astroconnect.ui.sandbox.SandboxViewModel;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the sandbox's panel, where there is a sandbox. */
record SandboxScreen(
    Console console,
    Runner runner,
    Live live,
    Watch watch,
    Late late,
    Words words,
    Clipboards clipboards) {

  List<Screen> screens(Views views) {
    return console
        .practice()
        .map(
            _ ->
                new Screen(
                    "sandbox", "fth-sliders", true, () -> views.load(SandboxView.class).view()))
        .stream()
        .toList();
  }

  Map<Class<?>, Supplier<?>> factories() {
    return console
        .practice()
        .<Map<Class<?>, Supplier<?>>>map(
            practice -> Map.of(SandboxView.class, () -> view(practice)))
        .orElse(Map.of());
  }

  private SandboxView view(Practice practice) {
    return new SandboxView(
        new SandboxViewModel(
            new PracticeService(practice, this::lookAgain),
            console.catalogue(),
            runner,
            live,
            words,
            late),
        words,
        clipboards);
  }

  private void lookAgain() {
    console.refreshClock().run();
    watch.now();
  }
}
