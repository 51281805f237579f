package io.astroconnect.cloud.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.model.checklist.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Acts as a customer of the sandbox, or moves its clock. */
public final class SandboxControl implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final URI control;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).proxy(HttpClient.Builder.NO_PROXY).build();

  /** Speaks to this endpoint. */
  public SandboxControl(URI control) {
    this.control = control;
  }

  /** The customer accepts the peering request. */
  public void accept(String peering) {
    post("accept", Map.of("connection", peering));
  }

  /** The customer rejects the peering request. */
  public void reject(String peering) {
    post("reject", Map.of("connection", peering));
  }

  /** Moves the sandbox's clock ahead. */
  public void advance(Duration span) {
    post("advance", Map.of("duration", span.toString()));
  }

  JsonNode get(String path) {
    return send(path, HttpRequest.newBuilder().GET());
  }

  private void post(String path, Map<String, String> body) {
    String text = JSON.valueToTree(body).toString();
    send(
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(text)));
  }

  private JsonNode send(String path, HttpRequest.Builder request) {
    String base = control.toString().replaceAll("/$", "");
    try {
      HttpResponse<String> answer =
          http.send(
              request.uri(URI.create(base + "/" + path)).timeout(PATIENCE).build(),
              BodyHandlers.ofString());
      JsonNode body = JSON.readTree(answer.body());
      if (answer.statusCode() != OK) {
        throw new CloudException(fault(path, answer.statusCode(), body));
      }
      return body;
    } catch (IOException unreachable) {
      throw new CloudException(
          new Fault.Unreachable(where(path), "the sandbox does not answer"), unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CloudException(
          new Fault.Unreachable(where(path), "it was stopped before an answer came"), stopped);
    }
  }

  private static Fault fault(String path, int status, JsonNode body) {
    String sentence = body.path("error").asText("");
    return switch (status) {
      case NOT_FOUND -> new Fault.NotFound(where(path), sentence);
      case CONFLICT -> new Fault.Conflict(where(path), "", sentence);
      default -> new Fault.Invalid(where(path), Integer.toString(status), sentence);
    };
  }

  private static Fault.Where where(String path) {
    return new Fault.Where("", "", "sandbox " + path, "");
  }

  @Override
  public void close() {
    http.close();
  }
}
