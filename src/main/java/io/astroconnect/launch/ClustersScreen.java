package io.astroconnect.launch;

import io.astroconnect.task.Runner;
import io.astroconnect.ui.clusters.ClustersView;
import io.astroconnect.ui.clusters.ClustersViewModel;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.LastForm;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.words.Words;

/** Makes the screen of the clusters. */
record ClustersScreen(
    Console console,
    Runner runner,
    Live live,
    Late late,
    Words words,
    Clipboards clipboards,
    LastForm lastForm) {

  ClustersView view() {
    return new ClustersView(
        new ClustersViewModel(
            console.catalogue(),
            console.peerings(),
            runner,
            live,
            words,
            console.clock(),
            late,
            late),
        words,
        late.shell(),
        clipboards,
        lastForm);
  }
}
