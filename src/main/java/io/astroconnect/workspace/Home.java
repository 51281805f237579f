package io.astroconnect.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where everything of one person is kept; only they may read it. */
public record Home(Path folder) {
  /** The environment variable that names another home. */
  public static final String VARIABLE = "ASTRO_CONNECT_HOME";

  /**
   * The home that was asked for, else the variable's, else the platform's data folder.
   *
   * @param asked as typed, or null
   */
  public static Home of(@Nullable Path asked, Map<String, String> environment) {
    if (asked != null) {
      return new Home(asked.toAbsolutePath().normalize());
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    return new Home(
        (variable.isBlank() ? platform(environment) : Path.of(variable))
            .toAbsolutePath()
            .normalize());
  }

  private static Path platform(Map<String, String> environment) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path user = Path.of(System.getProperty("user.home", "."));
    if (system.contains("mac")) {
      return user.resolve("Library/Application Support/Astro Connect");
    }
    if (system.contains("win")) {
      String data = environment.getOrDefault("APPDATA", "");
      return (data.isBlank() ? user : Path.of(data)).resolve("Astro Connect");
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    return (data.isBlank() ? user.resolve(".local/share") : Path.of(data)).resolve("astro-connect");
  }

  /** Makes the folder and its parts, for the owner alone. */
  public Home ready() {
    try {
      for (Path part : new Path[] {folder, store(""), workspaces(), logs()}) {
        Files.createDirectories(part, ownerOnly());
      }
      return this;
    } catch (IOException unusable) {
      throw new UncheckedIOException("The home " + folder + " cannot be made", unusable);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** The store of a workspace; its folder for "". */
  public Path store(String workspace) {
    Path stores = folder.resolve("store");
    return workspace.isEmpty() ? stores : stores.resolve(workspace + ".sqlite");
  }

  public Path workspaces() {
    return folder.resolve("workspaces");
  }

  public Path logs() {
    return folder.resolve("logs");
  }
}
