package io.astroconnect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Makes the tests' folders in memory where the system has a roomy place for that: each store that a
 * test opens waits some twenty times until a disk has written. Benchmarks have a disk, by {@code
 * test.disk}.
 */
public final class TestFolders implements TempDirFactory {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ROOMY = 1L << 30;

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test)
      throws IOException {
    boolean memory =
        !Boolean.getBoolean("test.disk")
            && Files.isWritable(MEMORY)
            && Files.getFileStore(MEMORY).getUsableSpace() >= ROOMY;
    return memory
        ? Files.createTempDirectory(MEMORY, "astro-connect")
        : Files.createTempDirectory("astro-connect");
  }
}
