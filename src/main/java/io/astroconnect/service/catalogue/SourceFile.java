package io.astroconnect.service.catalogue;

import io.astroconnect.model.catalogue.FileRefusedException;
import io.astroconnect.model.catalogue.FileRefusedException.Problem;
import io.astroconnect.task.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file to be read.
 *
 * @param size in bytes
 */
record SourceFile(Path path, long size) {

  /**
   * Looks whether it can be read.
   *
   * @throws FileRefusedException {@link Problem#UNREADABLE}
   */
  static SourceFile at(Path asked) {
    Path file = asked.toAbsolutePath().normalize();
    try {
      if (!Files.isRegularFile(file)) {
        throw new FileRefusedException(Problem.UNREADABLE, 0, file.toString());
      }
      return new SourceFile(file, Files.size(file));
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private static FileRefusedException unreadable(IOException why) {
    return new FileRefusedException(Problem.UNREADABLE, 0, String.valueOf(why.getMessage()));
  }

  /** Its bytes, from the first; the progress counts them. */
  Reading reading(Progress progress) {
    try {
      return new Reading(Files.newInputStream(path), size, progress);
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  /**
   * Looks whether it is still that file.
   *
   * @throws FileRefusedException {@link Problem#OTHER_FILE}
   */
  void expect(String digest) throws InterruptedException {
    try (Reading all = reading(Progress.none())) {
      all.transferTo(OutputStream.nullOutputStream());
      if (!all.digest().equals(digest)) {
        throw new FileRefusedException(Problem.OTHER_FILE, 0, "");
      }
    } catch (ClosedByInterruptException cancelled) {
      throw new InterruptedException();
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  /** Bytes that are counted and summed up while they are read. */
  static final class Reading extends FilterInputStream {
    private final MessageDigest sum;
    private final long size;
    private final Progress progress;
    private long done;

    private Reading(InputStream file, long size, Progress progress) {
      this(file, sum(), size, progress);
    }

    private Reading(InputStream file, MessageDigest sum, long size, Progress progress) {
      super(new DigestInputStream(file, sum));
      this.sum = sum;
      this.size = size;
      this.progress = progress;
    }

    private static MessageDigest sum() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException everyPlatformHasIt) {
        throw new IllegalStateException(everyPlatformHasIt);
      }
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int count = super.read(into, from, most);
      if (count > 0) {
        done += count;
        progress.report(done, size, "");
      }
      return count;
    }

    /** Of what was read; asked for once, when all was. */
    String digest() {
      return HexFormat.of().formatHex(sum.digest());
    }
  }
}
