package io.astroconnect.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Lets the windows of one process stand at a time: processes that run tests beside one another
 * share the display's pointer and keyboard. Without a display each has its own.
 */
final class WindowTurn {
  private static final boolean SHARED =
      !"Headless".equals(System.getProperty("glass.platform", ""));

  private final Path file;
  private @Nullable FileLock lock;

  WindowTurn(Path file) {
    this.file = file;
  }

  /** Waits until no other process shows a window; again, it changes nothing. */
  synchronized void take() {
    if (lock != null || !SHARED) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.lock();
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  synchronized void end() {
    if (lock == null) {
      return;
    }
    try {
      lock.channel().close();
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    } finally {
      lock = null;
    }
  }
}
