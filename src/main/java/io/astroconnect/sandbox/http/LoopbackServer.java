package io.astroconnect.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server on 127.0.0.1 that a web page cannot reach: see {@link LoopbackOnly}. */
public final class LoopbackServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
  private static final int LARGEST_BODY = 1 << 20;

  private final HttpServer server;
  private final ExecutorService threads;

  private LoopbackServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Binds and serves.
   *
   * @param wanted a port to take if it is free, so that clients of a former owner find the new one;
   *     0 for any
   */
  public static LoopbackServer start(String name, int wanted, Answering answering)
      throws IOException {
    HttpServer server = bind(wanted);
    ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
    server.setExecutor(threads);
    server.createContext("/", exchange -> serve(exchange, answering));
    startAsDaemon(server, name);
    return new LoopbackServer(server, threads);
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Ends every request under way, and returns once none can act any more. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    threads.close();
  }

  private static HttpServer bind(int wanted) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try {
      return HttpServer.create(new InetSocketAddress(loopback, wanted), 0);
    } catch (BindException taken) {
      return HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    }
  }

  /** The server's own thread inherits this from the thread that starts it. */
  private static void startAsDaemon(HttpServer server, String name) throws IOException {
    Thread starter = Thread.ofPlatform().daemon().name(name + "-start").start(server::start);
    try {
      starter.join();
    } catch (InterruptedException stopped) {
      server.stop(0);
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while starting " + name, stopped);
    }
  }

  private static void serve(HttpExchange exchange, Answering answering) throws IOException {
    try (exchange) {
      Optional<String> objection = LoopbackOnly.objection(exchange);
      if (objection.isPresent()) {
        send(exchange, plain(403, objection.get()));
        return;
      }
      String body = read(exchange);
      if (body == null) {
        send(exchange, plain(413, "The request is larger than 1 MiB"));
        return;
      }
      Ask ask =
          new Ask(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              exchange.getRequestHeaders().getFirst("Authorization"),
              body);
      Optional<Reply> reply = answering.answer(ask);
      if (reply.isPresent()) {
        send(exchange, reply.get());
      }
    } catch (IOException | RuntimeException failure) {
      LOG.warn("A request was broken off: {}", exchange.getRequestURI().getPath(), failure);
      throw failure;
    }
  }

  private static @Nullable String read(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] bytes = in.readNBytes(LARGEST_BODY + 1);
      return bytes.length > LARGEST_BODY ? null : new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static Reply plain(int status, String sentence) {
    return new Reply(status, "text/plain; charset=utf-8", sentence, "");
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    if (!reply.requestId().isEmpty()) {
      exchange.getResponseHeaders().set("x-amzn-RequestId", reply.requestId());
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
