package io.astroconnect.launch;

import io.astroconnect.ui.fx.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/**
 * Answers where a file dialog cannot be shown, as JavaFX's headless platform has none: reports are
 * left in the tour's folder.
 */
record TourFiles(Path folder) implements FileDialogs {

  @Override
  public Optional<Path> save(Window owner, String title, Path proposed, List<Kind> kinds) {
    String ending = kinds.getFirst().endings().getFirst().substring(1);
    return Optional.of(folder.resolve("report" + ending));
  }

  @Override
  public Optional<Path> open(Window owner, String title, Path from, List<Kind> kinds) {
    return Optional.empty();
  }
}
