package io.astroconnect.sandbox;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A lock on a file that the system releases when its process ends, however it ends. */
final class OwnerLock implements AutoCloseable {
  private final FileChannel channel;

  private OwnerLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock, empty if another process held it for all of that time. */
  static Optional<OwnerLock> take(Path file, Duration patience) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null || waitFor(channel, patience)) {
        return Optional.of(new OwnerLock(channel));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  /** Waits on a thread of its own, since only closing the channel ends the system's wait. */
  private static boolean waitFor(FileChannel channel, Duration patience) throws IOException {
    CompletableFuture<Boolean> locked = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("sandbox-lock")
        .start(
            () -> {
              try {
                channel.lock();
                locked.complete(true);
              } catch (AsynchronousCloseException gaveUp) {
                locked.complete(false);
              } catch (IOException | RuntimeException failure) {
                locked.completeExceptionally(failure);
              }
            });
    try {
      return locked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillHeld) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for the sandbox", stopped);
    } catch (ExecutionException failure) {
      throw new IOException("The sandbox's lock cannot be taken", failure.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
