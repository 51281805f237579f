package io.astroconnect.launch;

import io.astroconnect.task.Runner;
import io.astroconnect.ui.allowlist.AllowlistScreenView;
import io.astroconnect.ui.allowlist.AllowlistScreenViewModel;
import io.astroconnect.ui.allowlist.TrackingViewModel;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.Views;
import io.astroconnect.words.Words;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the screen of the allowlists. */
record AllowlistScreen(
    Console console, Runner runner, Live live, Late late, Words words, Clipboards clipboards) {

  static Screen screen(Views views) {
    return new Screen(
        "allowlist", "fth-shield", false, () -> views.load(AllowlistScreenView.class).view());
  }

  Map<Class<?>, Supplier<?>> factories() {
    return Map.of(AllowlistScreenView.class, this::view);
  }

  private AllowlistScreenView view() {
    return new AllowlistScreenView(
        new AllowlistScreenViewModel(
            console.allowlists(),
            console.catalogue(),
            runner,
            live,
            words,
            late,
            late,
            new TrackingViewModel(console.tracking(), runner, live, words, late, LaunchDesk.who())),
        words,
        clipboards,
        late.shell());
  }
}
