package io.astroconnect.cloud.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Practice;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.practice.Conditions;
import io.astroconnect.model.practice.Customer;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.model.practice.SandboxState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Acts as a customer of the sandbox, moves its clock, makes trouble. Every call blocks. */
public final class SandboxControl implements Practice, AutoCloseable {
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

  /**
   * The customer accepts the peering request.
   *
   * @return its status then, in EC2's word
   * @throws CloudException with a NotFound or a Conflict if no such request waits
   */
  public String accept(String peering) {
    return accept(peering, List.of());
  }

  /**
   * A customer whose network the sandbox does not know accepts.
   *
   * @param blocks the network's ranges
   * @return the peering's status then, in EC2's word
   */
  public String accept(String peering, List<Cidr> blocks) {
    return perform(new Deed.Accept(peering, blocks));
  }

  /** The customer rejects the peering request; result and errors as in {@link #accept(String)}. */
  public String reject(String peering) {
    return perform(new Deed.Reject(peering));
  }

  @Override
  public Instant advance(Duration span) {
    return Instant.parse(post("advance", Map.of("duration", span.toString())).path("now").asText());
  }

  @Override
  public String perform(Deed deed) {
    return post("deeds", DeedForm.of(deed)).path("result").asText("");
  }

  @Override
  public List<String> refusals(List<Deed> deeds) {
    JsonNode answer =
        post("rehearsals", Map.of("deeds", deeds.stream().map(DeedForm::of).toList()));
    return answer.path("refused").valueStream().map(JsonNode::asText).toList();
  }

  @Override
  public SandboxState state() {
    return StateForm.read(get("state"));
  }

  @Override
  public List<Customer> customers() {
    return new SandboxCatalogue(this).customers();
  }

  @Override
  public List<String> actions() {
    return get("actions").valueStream().map(JsonNode::asText).toList();
  }

  /** The trouble that lasts. */
  public Conditions conditions() {
    return DeedForm.conditions(get("conditions"));
  }

  /** Makes trouble for the next calls of an action. */
  public void trouble(SandboxTrouble trouble) {
    post(
        "faults",
        Map.of(
            "action", trouble.action(),
            "error", trouble.error(),
            "times", trouble.times(),
            "delayMillis", trouble.delay().toMillis(),
            "loseAnswer", trouble.loseAnswer()));
  }

  /** Ends all trouble. */
  public void clearTrouble() {
    send("faults", HttpRequest.newBuilder().DELETE());
  }

  /** How often each action was called since the sandbox was started. */
  public Map<String, Long> calls() {
    Map<String, Long> counts = new TreeMap<>();
    get("calls")
        .properties()
        .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
    return counts;
  }

  JsonNode get(String path) {
    return send(path, HttpRequest.newBuilder().GET());
  }

  private JsonNode post(String path, Map<String, ?> body) {
    String text = JSON.valueToTree(body).toString();
    return send(
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

  static Fault.Where where(String path) {
    return new Fault.Where("", "", "sandbox " + path, "");
  }

  @Override
  public void close() {
    http.close();
  }
}
