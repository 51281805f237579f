package io.astroconnect.cloud.astro;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service on loopback that answers as a test says. */
final class AstroServer implements AutoCloseable {
  private static final Pattern OFFSET = Pattern.compile("offset=([0-9]+)");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** The pauses that a client of {@link #lists} would have taken. */
  final List<Duration> pauses = new ArrayList<>();

  interface Answering {
    Answer answer(Asked asked) throws InterruptedException;
  }

  record Asked(String path, String query, String authorization) {
    int offset() {
      Matcher found = OFFSET.matcher(query);
      return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
  }

  record Answer(int status, String body, Map<String, String> headers) {
    static Answer ok(String body) {
      return new Answer(200, body, Map.of());
    }

    static Answer refused(int status, String body) {
      return new Answer(status, body, Map.of());
    }

    Answer with(String header, String value) {
      return new Answer(status, body, Map.of(header, value));
    }
  }

  private AstroServer(HttpServer server) {
    this.server = server;
  }

  static AstroServer start(Answering answering) {
    try {
      AstroServer made =
          new AstroServer(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      made.server.setExecutor(made.threads);
      made.server.createContext("/", exchange -> made.handle(exchange, answering));
      made.server.start();
      return made;
    } catch (IOException unbound) {
      throw new UncheckedIOException(unbound);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** A client that waits for nothing. */
  AstroClient client(String token) {
    return new AstroClient(
        new AstroAccess(uri(), AstroToken.of(Map.of(AstroToken.VARIABLE, token))),
        new Bucket(20, () -> 0, _ -> {}),
        new Retry(() -> 1, Clock.systemUTC()),
        pauses::add);
  }

  AstroLists lists() {
    return new AstroLists(client("a-token"));
  }

  private void handle(HttpExchange exchange, Answering answering) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      String signed =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
      Asked one =
          new Asked(uri.getRawPath(), Objects.requireNonNullElse(uri.getRawQuery(), ""), signed);
      asked.add(one);
      Answer answer = answering.answer(one);
      Headers headers = exchange.getResponseHeaders();
      answer.headers().forEach(headers::set);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
