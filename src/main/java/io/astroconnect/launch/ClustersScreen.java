package io.astroconnect.launch;

import io.astroconnect.task.Runner;
import io.astroconnect.ui.clusters.ClustersView;
import io.astroconnect.ui.clusters.ClustersViewModel;
import io.astroconnect.ui.clusters.SuggestionsViewModel;
import io.astroconnect.ui.clusters.SyncViewModel;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.FileDialogs;
import io.astroconnect.ui.fx.LastForm;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.Views;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the screen of the clusters. */
record ClustersScreen(
    Console console,
    Runner runner,
    Live live,
    Late late,
    Words words,
    Clipboards clipboards,
    LastForm lastForm,
    FileDialogs files) {

  static Screen screen(Views views) {
    return new Screen("clusters", "fth-server", false, () -> views.load(ClustersView.class).view());
  }

  Map<Class<?>, Supplier<?>> factories() {
    return Map.of(ClustersView.class, this::view);
  }

  private ClustersView view() {
    return new ClustersView(
        new ClustersViewModel(
            console.catalogue(),
            console.peerings(),
            console.tracking(),
            runner,
            live,
            words,
            console.clock(),
            late,
            late,
            new KeptRecent(console.store().preferences(), runner, late),
            Path.of(System.getProperty("user.home", "."))),
        new SyncViewModel(
            console.syncs(),
            runner,
            live,
            words,
            console.clock(),
            late,
            console.workspace().isSandbox()),
        new SuggestionsViewModel(console.suggestions(), runner, words, late),
        words,
        late.shell(),
        clipboards,
        lastForm,
        files);
  }
}
