package io.astroconnect.sandbox;

import io.astroconnect.sandbox.keep.Keeper;
import io.astroconnect.sandbox.seed.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A home's stand-ins, run by this process or by another one of the same home. One process owns
 * them; when it ends, whoever opens next goes on with the same world, on the same ports where they
 * are free.
 */
public final class Sandbox implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** File locks are the process's, not the thread's: threads that open have to take turns. */
  private static final ReentrantLock TURN = new ReentrantLock();

  private final Endpoints endpoints;
  private final Path workspaceFile;
  private final @Nullable Owned owned;

  private Sandbox(Endpoints endpoints, Path workspaceFile, @Nullable Owned owned) {
    this.endpoints = endpoints;
    this.workspaceFile = workspaceFile;
    this.owned = owned;
  }

  private record Owned(StandIns standIns, OwnerLock lock, PortsFile file, PortsFile.Ports ports) {}

  /** Opens a home's stand-ins on the real clock with the cast that comes with the product. */
  public static Sandbox openOrConnect(Path home) throws IOException {
    return openOrConnect(home, Clock.systemUTC(), Seed.builtIn());
  }

  /**
   * Connects to the process that owns the home's stand-ins; if there is none, becomes it.
   *
   * @param clock the real time, if this process becomes the owner
   * @param seed the first world, if it becomes the owner of a home that has none
   * @throws IOException the folder cannot be used, or its owner does not answer
   */
  public static Sandbox openOrConnect(Path home, Clock clock, Seed seed) throws IOException {
    Path folder = Files.createDirectories(home.resolve("sandbox"));
    TURN.lock();
    try {
      return open(folder, clock, seed);
    } finally {
      TURN.unlock();
    }
  }

  /** Where they listen. */
  public Endpoints endpoints() {
    return endpoints;
  }

  /** A workspace file that leads to them. */
  public Path workspaceFile() {
    return workspaceFile;
  }

  /** True if they run in this process, and end when this is closed. */
  public boolean owner() {
    return owned != null;
  }

  @Override
  public void close() throws IOException {
    if (owned == null) {
      return;
    }
    TURN.lock();
    try {
      owned.standIns().close();
      if (owned.file().read().equals(owned.ports())) {
        owned.file().write(owned.ports().closed());
      }
      owned.lock().close();
    } finally {
      TURN.unlock();
    }
  }

  /**
   * Whoever opens holds one lock while it looks and starts, so that nobody meets a half-started
   * owner.
   */
  private static Sandbox open(Path folder, Clock clock, Seed seed) throws IOException {
    PortsFile file = new PortsFile(folder.resolve("ports.json"));
    Path workspace = folder.resolve("workspace.json");
    OwnerLock opening =
        OwnerLock.take(folder.resolve("opening.lock"), PATIENCE)
            .orElseThrow(
                () -> new IOException("Another process is opening the sandbox in " + folder));
    try {
      PortsFile.Ports ports = file.read();
      if (OwnerCheck.answers(ports)) {
        return new Sandbox(ports.endpoints(), workspace, null);
      }
      return own(folder, file, workspace, clock, seed);
    } finally {
      opening.close();
    }
  }

  private static Sandbox own(Path folder, PortsFile file, Path workspace, Clock clock, Seed seed)
      throws IOException {
    PortsFile.Ports former = file.read();
    if (former.ofThisProcess()) {
      throw new IOException(
          "The sandbox in " + folder + " runs in this process but does not answer");
    }
    OwnerLock lock =
        OwnerLock.take(folder.resolve("owner.lock"), PATIENCE)
            .orElseThrow(
                () ->
                    new IOException(
                        "Process "
                            + former.process()
                            + " holds the sandbox in "
                            + folder
                            + " but does not answer"));
    try {
      String owner = UUID.randomUUID().toString();
      Keeper keeper = Keeper.open(folder.resolve("world.json"), clock, seed::world);
      StandIns standIns = StandIns.start(keeper, owner, former);
      PortsFile.Ports ports = PortsFile.Ports.of(owner, standIns.endpoints());
      try {
        WorkspaceFile.write(workspace, standIns.endpoints());
        file.write(ports);
      } catch (IOException | RuntimeException failure) {
        standIns.close();
        throw failure;
      }
      return new Sandbox(standIns.endpoints(), workspace, new Owned(standIns, lock, file, ports));
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }
}
