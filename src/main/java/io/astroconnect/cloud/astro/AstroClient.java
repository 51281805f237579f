package io.astroconnect.cloud.astro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from the Astro API: at most 20 requests a second, tries again what may pass, and follows no
 * redirect, so that the token goes to one address alone.
 */
public final class AstroClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AstroClient.class);

  /** Below the API's own limit of some 25 a second for a token. */
  private static final int PER_SECOND = 20;

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** For a whole answer, its body included. */
  private static final Duration ANSWER = Duration.ofSeconds(60);

  /** A page of 1,000 deployments takes some 3 MB. */
  private static final long LARGEST = 64L << 20;

  private static final int MULTIPLE_CHOICES = 300;
  private static final int BAD_REQUEST = 400;
  private static final int OK = 200;

  private final AstroAccess access;
  private final HttpClient http;
  private final Bucket bucket;
  private final Retry retry;
  private final Pause pause;
  private final JsonMapper json = JsonMapper.builder().build();

  /** Nothing is sent yet. */
  public AstroClient(AstroAccess access, Clock clock) {
    this(
        access,
        new Bucket(PER_SECOND, System::nanoTime, Thread::sleep),
        new Retry(() -> ThreadLocalRandom.current().nextDouble(), clock),
        Thread::sleep);
  }

  AstroClient(AstroAccess access, Bucket bucket, Retry retry, Pause pause) {
    this.access = access;
    this.bucket = bucket;
    this.retry = retry;
    this.pause = pause;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .version(access.local() ? Version.HTTP_1_1 : Version.HTTP_2)
            .proxy(access.local() ? HttpClient.Builder.NO_PROXY : ProxySelector.getDefault())
            .build();
  }

  /**
   * Reads.
   *
   * @param pathAndQuery after the base, encoded
   * @throws io.astroconnect.cloud.CloudException if there is no good answer
   */
  JsonNode get(AstroFaults faults, String pathAndQuery) {
    AstroToken token = access.token().orElseThrow(faults::noToken);
    HttpRequest request =
        HttpRequest.newBuilder(access.at(pathAndQuery))
            .header("Authorization", token.header())
            .header("Accept", "application/json")
            .GET()
            .build();
    try {
      return tried(faults, request);
    } catch (InterruptedException stopped) {
      throw faults.stopped(stopped);
    }
  }

  private JsonNode tried(AstroFaults faults, HttpRequest request) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      bucket.take();
      HttpResponse<byte[]> answer;
      try {
        answer = sent(request);
      } catch (TimeoutException late) {
        throw faults.late();
      } catch (IOException failed) {
        Optional<Duration> wait = retry.pause(tries, "");
        if (wait.isEmpty()) {
          throw faults.silent(failed);
        }
        rest(faults, failed.toString(), wait.get());
        continue;
      }
      if (answer.statusCode() == OK) {
        return body(faults, answer);
      }
      Optional<Duration> wait =
          Retry.passing(answer.statusCode())
              ? retry.pause(tries, header(answer, "Retry-After"))
              : Optional.empty();
      if (wait.isEmpty()) {
        throw refused(faults, answer);
      }
      rest(faults, "status " + answer.statusCode(), wait.get());
    }
  }

  private void rest(AstroFaults faults, String why, Duration wait) throws InterruptedException {
    LOG.info("{} of {} is tried again in {}: {}", faults.call(), faults.organization(), wait, why);
    pause.take(wait);
  }

  /** Whole within the time: the client's own time-out ends with the headers. */
  private HttpResponse<byte[]> sent(HttpRequest request)
      throws IOException, InterruptedException, TimeoutException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      return answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException unreachable) {
        throw unreachable;
      }
      throw new IOException(failed.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private JsonNode body(AstroFaults faults, HttpResponse<byte[]> answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException notJson) {
      throw faults.notJson(notJson);
    }
  }

  private RuntimeException refused(AstroFaults faults, HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (status >= MULTIPLE_CHOICES && status < BAD_REQUEST) {
      return faults.redirected(host(header(answer, "Location")));
    }
    return faults.refused(status, errorBody(answer), header(answer, "X-Request-Id"));
  }

  private static String host(String location) {
    try {
      String host = URI.create(location).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }

  /** A gateway on the way may answer with a page of its own. */
  private JsonNode errorBody(HttpResponse<byte[]> answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException notJson) {
      LOG.info("A refusal with status {} is not JSON", answer.statusCode());
      return MissingNode.getInstance();
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
