package io.astroconnect.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the owner that a ports file names whether it is there. */
final class OwnerCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private OwnerCheck() {}

  /** False also if some other program has taken the port since. */
  static boolean answers(PortsFile.Ports ports) throws IOException {
    if (ports.owner().isEmpty()) {
      return false;
    }
    URI uri = ports.endpoints().control().resolve("/owner");
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    try (HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build()) {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode answer = JsonMapper.builder().build().readTree(response.body());
      return answer.path("owner").asText().equals(ports.owner());
    } catch (IOException nobodyOrSomebodyElse) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while looking for the sandbox", stopped);
    }
  }
}
