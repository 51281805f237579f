package io.astroconnect.cloud.gcp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Compute Engine's address on loopback, where somebody answers what the test says. */
final class ScriptedCompute implements AutoCloseable {
  static final String BUSY =
      "There is a peering operation in progress on the local or peer network. Try again later.";

  private final HttpServer server;
  private final ConcurrentLinkedDeque<Answer> script = new ConcurrentLinkedDeque<>();
  private volatile Function<String, Answer> otherwise = _ -> error(500, "nothing is scripted");

  /** The answer to who is ahead of us, which is asked beside what is scripted. */
  volatile Answer ahead = ok("{}");

  /** How often that was asked. */
  final AtomicInteger listed = new AtomicInteger();

  /** What came in but for that: method, path and query, and the body. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  record Answer(int status, String body) {}

  ScriptedCompute() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next answers, in this order. */
  void then(Answer... answers) {
    script.addAll(List.of(answers));
  }

  /** Every answer that nothing else was said for. */
  void always(Function<String, Answer> answer) {
    otherwise = answer;
  }

  static Answer ok(String body) {
    return new Answer(200, body);
  }

  /** As Google words it. */
  static Answer error(int status, String message) {
    return new Answer(
        status,
        """
        {"error":{"code":%d,"message":"%s","errors":[{"message":"%s","domain":"global",\
        "reason":"some"}]}}\
        """
            .formatted(status, message, message));
  }

  static Answer operation(String status, int progress) {
    return ok(
        """
        {"kind":"compute#operation","name":"operation-1","status":"%s","progress":%d}\
        """
            .formatted(status, progress));
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    boolean list = exchange.getRequestURI().getPath().endsWith("/global/operations");
    if (list) {
      listed.incrementAndGet();
    }
    Answer answer = list ? ahead : scripted(line, body);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private Answer scripted(String line, String body) {
    asked.add(body.isEmpty() ? line : line + " " + body);
    Answer next = script.poll();
    return next == null ? otherwise.apply(line) : next;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
