package io.astroconnect.launch;

import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.FileDialogs;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.Views;
import io.astroconnect.ui.reports.ReportsView;
import io.astroconnect.ui.reports.ReportsViewModel;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the screen of the reports. */
record ReportsScreen(
    Console console,
    Runner runner,
    Live live,
    Late late,
    Words words,
    Clipboards clipboards,
    FileDialogs files) {

  static Screen screen(Views views) {
    return new Screen(
        "reports", "fth-file-text", false, () -> views.load(ReportsView.class).view());
  }

  Map<Class<?>, Supplier<?>> factories() {
    return Map.of(ReportsView.class, this::view);
  }

  private ReportsView view() {
    return new ReportsView(
        new ReportsViewModel(
            console.catalogue(),
            console.reports(),
            runner,
            live,
            words,
            console.clock(),
            late,
            Path.of(System.getProperty("user.home", "."))),
        words,
        clipboards,
        files);
  }
}
