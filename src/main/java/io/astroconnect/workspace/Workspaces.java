package io.astroconnect.workspace;

import io.astroconnect.workspace.WorkspaceException.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The workspaces of a home. */
public final class Workspaces {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final String ENDING = ".json";

  private final Home home;

  /** Those of this home. */
  public Workspaces(Home home) {
    this.home = home;
  }

  /** Their ids: the sandbox first, then those that have a file, mistakes or none in it. */
  public List<String> ids() {
    return Stream.concat(Stream.of(Workspace.SANDBOX), files().stream()).toList();
  }

  private List<String> files() {
    if (!Files.isDirectory(home.workspaces())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(home.workspaces())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(id -> ID.matcher(id).matches() && !reserved(id))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new HomeException(home.folder(), unreadable);
    }
  }

  /**
   * Reads a workspace that has a file.
   *
   * @throws WorkspaceException the file is missing or has a mistake
   */
  public Workspace read(String id) {
    Path file = file(id);
    if (reserved(id)) {
      throw whole(file, Mistake.RESERVED, id);
    }
    if (!ID.matcher(id).matches()) {
      throw whole(home.workspaces(), Mistake.FILE_NAME, id);
    }
    if (!Files.exists(file)) {
      throw whole(file, Mistake.NO_FILE, id);
    }
    if (!Files.isRegularFile(file)) {
      throw whole(file, Mistake.NOT_A_FILE, id);
    }
    return WorkspaceFile.read(file, id);
  }

  /** Where the file of a workspace is, or would be. */
  public Path file(String id) {
    return ID.matcher(id).matches() ? home.workspaces().resolve(id + ENDING) : home.workspaces();
  }

  /** In whatever case: some file systems do not tell the stores apart. */
  private static boolean reserved(String id) {
    return id.equalsIgnoreCase(Workspace.SANDBOX);
  }

  private WorkspaceException whole(Path file, Mistake mistake, String id) {
    return new WorkspaceException(file, 0, "", mistake, id, String.join(", ", ids()));
  }
}
