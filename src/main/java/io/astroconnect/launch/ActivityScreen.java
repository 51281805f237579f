package io.astroconnect.launch;

import io.astroconnect.task.Runner;
import io.astroconnect.ui.activity.ActivityView;
import io.astroconnect.ui.activity.ActivityViewModel;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.FileDialogs;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.Views;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the screen of what was done and seen. */
record ActivityScreen(
    Console console,
    Runner runner,
    Live live,
    Late late,
    Words words,
    Clipboards clipboards,
    FileDialogs files) {

  static Screen screen(Views views) {
    return new Screen(
        "activity", "fth-activity", true, () -> views.load(ActivityView.class).view());
  }

  Map<Class<?>, Supplier<?>> factories() {
    return Map.of(ActivityView.class, this::view);
  }

  private ActivityView view() {
    return new ActivityView(
        new ActivityViewModel(
            console.activity(),
            console.catalogue(),
            runner,
            live,
            words,
            console.clock(),
            late,
            late,
            Path.of(System.getProperty("user.home", "."))),
        words,
        clipboards,
        files);
  }
}
