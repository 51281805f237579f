package io.astroconnect.launch;

import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.Views;
import io.astroconnect.ui.home.HomeView;
import io.astroconnect.ui.home.HomeViewModel;
import io.astroconnect.ui.home.LastLook;
import io.astroconnect.ui.home.SinceViewModel;
import io.astroconnect.words.Words;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the screen of what needs a person. */
record HomeScreen(
    Console console,
    Runner runner,
    Live live,
    Late late,
    Words words,
    Clipboards clipboards,
    LastLook look) {

  static Screen screen(Views views) {
    return new Screen("home", "fth-home", false, () -> views.load(HomeView.class).view());
  }

  Map<Class<?>, Supplier<?>> factories() {
    return Map.of(HomeView.class, this::view);
  }

  private HomeView view() {
    return new HomeView(
        new HomeViewModel(
            console.catalogue(),
            console.peerings(),
            console.tracking(),
            console.grants(),
            console.handovers(),
            runner,
            live,
            words,
            console.clock(),
            late,
            late,
            clipboards),
        new SinceViewModel(
            console.activity(), look, runner, live, words, console.clock(), late, late),
        words);
  }
}
