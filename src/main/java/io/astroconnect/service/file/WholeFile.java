package io.astroconnect.service.file;

import io.astroconnect.service.file.FileException.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is replaced as a whole: what is written stands beside it under another name until it
 * is complete.
 */
public final class WholeFile {
  private static final Logger LOG = LoggerFactory.getLogger(WholeFile.class);

  private final Path file;

  /** Writes the content, all of it. */
  public interface Content {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  private WholeFile(Path file) {
    this.file = file;
  }

  /**
   * Looks whether a file could be written there. Where the name is a link, the file it leads to is
   * meant.
   *
   * @throws FileException it could not
   */
  public static WholeFile at(Path asked) {
    Path file = asked.toAbsolutePath().normalize();
    try {
      if (Files.exists(file)) {
        file = file.toRealPath();
      }
    } catch (IOException unreadable) {
      throw new FileException(Problem.BROKEN, file, unreadable);
    }
    Path folder = file.getParent();
    if (folder == null || (Files.exists(file) && !Files.isRegularFile(file))) {
      throw new FileException(Problem.NO_FILE, file, null);
    }
    if (!Files.isDirectory(folder)) {
      throw new FileException(Problem.NO_FOLDER, file, null);
    }
    if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
      throw new FileException(Problem.NOT_WRITABLE, file, null);
    }
    return new WholeFile(file);
  }

  /** Where it stands. */
  public Path path() {
    return file;
  }

  /**
   * Puts the content there.
   *
   * @throws FileException it could not be written
   * @throws InterruptedException it was cancelled
   */
  public void replace(Content content) throws InterruptedException {
    Path next = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(next, StandardOpenOption.CREATE_NEW)) {
        content.write(out);
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      move(next);
    } catch (ClosedByInterruptException cancelled) {
      throw new InterruptedException();
    } catch (AccessDeniedException denied) {
      throw new FileException(Problem.NOT_WRITABLE, file, denied);
    } catch (IOException broken) {
      throw new FileException(Problem.BROKEN, file, broken);
    } finally {
      drop(next);
    }
  }

  private void move(Path next) throws IOException {
    try {
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException notOnThisFileSystem) {
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Nothing is there after a good end. What cannot be dropped must not hide why. */
  private static void drop(Path next) {
    try {
      Files.deleteIfExists(next);
    } catch (IOException stays) {
      LOG.warn("{} could not be deleted", next, stays);
    }
  }
}
