package io.astroconnect.sandbox.google;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves both of Google's APIs on one port of this machine. The port is taken at once; the server,
 * which is slow to start, is made when somebody first connects.
 */
public final class GoogleServer implements AutoCloseable {
  /** Which call changes a policy. */
  public static final String CHANGE = "SetIamPolicy";

  /** What it answers, in Google's names. */
  public static final List<String> ACTIONS =
      List.of(
          "GetProject",
          "GetIamPolicy",
          CHANGE,
          "TestIamPermissions",
          "GetServiceAccount",
          "ListServiceAccounts");

  private static final Logger LOG = LoggerFactory.getLogger(GoogleServer.class);
  private static final int BACKLOG = 50;
  private static final long PATIENCE = 5;

  private final ServerSocketChannel door;
  private final Selector knock;
  private final Meeting meeting;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sandbox-google-", 0).factory());
  private final Object turn = new Object();
  private @Nullable Server server;
  private boolean closed;

  private GoogleServer(ServerSocketChannel door, Selector knock, Meeting meeting) {
    this.door = door;
    this.knock = knock;
    this.meeting = meeting;
  }

  /**
   * Takes a port.
   *
   * @param wanted a port to take if it is free; 0 for any
   */
  public static GoogleServer start(int wanted, Meeting meeting) throws IOException {
    ServerSocketChannel door = bind(wanted);
    door.configureBlocking(false);
    Selector knock = Selector.open();
    door.register(knock, SelectionKey.OP_ACCEPT);
    GoogleServer made = new GoogleServer(door, knock, meeting);
    Thread.ofPlatform().daemon().name("sandbox-google").start(made::waitForSomebody);
    return made;
  }

  private static ServerSocketChannel bind(int wanted) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      return channel.bind(new InetSocketAddress(loopback, wanted), BACKLOG);
    } catch (BindException taken) {
      channel.close();
      return ServerSocketChannel.open().bind(new InetSocketAddress(loopback, 0), BACKLOG);
    }
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + door.socket().getLocalPort());
  }

  private void waitForSomebody() {
    try {
      while (knock.select() == 0) {
        if (!knock.isOpen()) {
          return;
        }
      }
      synchronized (turn) {
        if (!closed) {
          knock.close();
          server = serve();
        }
      }
    } catch (java.nio.channels.ClosedSelectorException closedMeanwhile) {
      LOG.debug("Nobody asked Google's stand-in");
    } catch (IOException | RuntimeException failure) {
      LOG.error("Google's stand-in cannot start", failure);
    }
  }

  private Server serve() throws IOException {
    NioEventLoopGroup loop =
        new NioEventLoopGroup(1, new DefaultThreadFactory("sandbox-google-net", true));
    return NettyServerBuilder.forAddress(door.getLocalAddress())
        .channelFactory(() -> new Bound(door))
        .bossEventLoopGroup(loop)
        .workerEventLoopGroup(loop)
        .executor(threads)
        .addService(new ProjectsService(meeting))
        .addService(new AccountsService(meeting))
        .build()
        .start();
  }

  /** A channel that has its port already. */
  private static final class Bound extends NioServerSocketChannel {
    Bound(ServerSocketChannel door) {
      super(door);
    }

    @Override
    protected void doBind(SocketAddress itHasOne) throws ClosedChannelException {
      if (!javaChannel().isOpen()) {
        throw new ClosedChannelException();
      }
    }
  }

  @Override
  public void close() {
    synchronized (turn) {
      closed = true;
      Server running = server;
      if (running != null) {
        running.shutdownNow();
        awaitEnd(running);
      }
      threads.shutdownNow();
      try {
        knock.close();
        door.close();
      } catch (IOException failure) {
        LOG.warn("Google's stand-in cannot give its port back", failure);
      }
    }
  }

  private static void awaitEnd(Server running) {
    try {
      if (!running.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
        LOG.warn("Google's stand-in did not end in time");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
