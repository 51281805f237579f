package io.astroconnect.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything of one person is kept; only they may read it.
 *
 * @param folder absolute
 */
public record Home(Path folder) {
  /** The environment variable that names another home. */
  public static final String VARIABLE = "ASTRO_CONNECT_HOME";

  public Home {
    folder = folder.toAbsolutePath().normalize();
  }

  /**
   * The home that was asked for, else the variable's, else the platform's data folder: of Linux
   * {@code $XDG_DATA_HOME/astro-connect} (XDG Base Directory Specification), of macOS {@code
   * ~/Library/Application Support/Astro Connect}, of Windows {@code %APPDATA%\Astro Connect}.
   *
   * @param system the name of the operating system, as Java gives it
   * @param user the person's own folder
   */
  public static Home of(
      Optional<Path> asked, Map<String, String> environment, String system, Path user) {
    return new Home(
        asked
            .or(() -> folder(environment, VARIABLE))
            .orElseGet(() -> platform(environment, system.toLowerCase(Locale.ROOT), user)));
  }

  private static Path platform(Map<String, String> environment, String system, Path user) {
    if (system.startsWith("mac")) {
      return user.resolve("Library/Application Support/Astro Connect");
    }
    if (system.startsWith("windows")) {
      return folder(environment, "APPDATA")
          .orElseGet(() -> user.resolve("AppData/Roaming"))
          .resolve("Astro Connect");
    }
    return folder(environment, "XDG_DATA_HOME")
        .filter(Path::isAbsolute) // the specification: others are to be ignored
        .orElseGet(() -> user.resolve(".local/share"))
        .resolve("astro-connect");
  }

  private static Optional<Path> folder(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }

  /**
   * Makes the folder and its parts where they are missing, for the owner alone.
   *
   * @throws HomeException it cannot be made
   */
  public Home ready() {
    try {
      for (Path part : List.of(folder, stores(), workspaces(), sandbox(), logs())) {
        Files.createDirectories(part, ownerOnly());
      }
      return this;
    } catch (IOException unusable) {
      throw new HomeException(folder, unusable);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** The store of a workspace, by its id. */
  public Path store(String workspace) {
    return stores().resolve(workspace + ".sqlite");
  }

  private Path stores() {
    return folder.resolve("store");
  }

  public Path workspaces() {
    return folder.resolve("workspaces");
  }

  public Path sandbox() {
    return folder.resolve("sandbox");
  }

  public Path logs() {
    return folder.resolve("logs");
  }
}
