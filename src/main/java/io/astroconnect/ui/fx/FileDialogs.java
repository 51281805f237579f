package io.astroconnect.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks a person for a file. Behind an interface, as there are windows without file dialogs. */
public interface FileDialogs {

  /**
   * A kind of file to offer.
   *
   * @param name what people read, such as "CSV"
   * @param endings patterns such as {@code *.csv}
   */
  record Kind(String name, List<String> endings) {}

  /**
   * Asks where to write; the system's dialog asks before it names a file that exists.
   *
   * @param proposed the file to begin with, folder and name
   */
  Optional<Path> save(Window owner, String title, Path proposed, List<Kind> kinds);

  /** Asks what to read, beginning in a folder. */
  Optional<Path> open(Window owner, String title, Path folder, List<Kind> kinds);

  /** The system's own dialogs. */
  static FileDialogs system() {
    return new FileDialogs() {
      @Override
      public Optional<Path> save(Window owner, String title, Path proposed, List<Kind> kinds) {
        FileChooser chooser = chooser(title, proposed.toAbsolutePath().getParent(), kinds);
        chooser.setInitialFileName(proposed.getFileName().toString());
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
      }

      @Override
      public Optional<Path> open(Window owner, String title, Path folder, List<Kind> kinds) {
        return Optional.ofNullable(chooser(title, folder, kinds).showOpenDialog(owner))
            .map(File::toPath);
      }

      private FileChooser chooser(String title, @Nullable Path folder, List<Kind> kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (folder != null && folder.toFile().isDirectory()) {
          chooser.setInitialDirectory(folder.toFile());
        }
        for (Kind kind : kinds) {
          chooser
              .getExtensionFilters()
              .add(new FileChooser.ExtensionFilter(kind.name(), kind.endings()));
        }
        return chooser;
      }
    };
  }
}
