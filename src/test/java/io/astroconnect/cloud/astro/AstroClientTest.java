package io.astroconnect.cloud.astro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.astro.AstroServer.Answer;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.task.Progress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One call: the token, the tries, and what is said of a refusal. */
class AstroClientTest {
  private static final String EMPTY =
      "{\"clusters\":[],\"offset\":0,\"limit\":1000,\"totalCount\":0}";

  private static Fault refusal(AstroServer server) {
    return refusal(server.lists());
  }

  private static Fault refusal(AstroLists lists) {
    return catchThrowableOfType(
            CloudException.class, () -> lists.clusters("org-1", Progress.none()))
        .fault();
  }

  @Test
  void theTokenGoesIntoTheHeaderWithoutItsLineEnd() {
    try (AstroServer server = AstroServer.start(_ -> Answer.ok(EMPTY))) {
      new AstroLists(server.client("secret-token\n")).clusters("org-1", Progress.none());

      assertThat(server.asked().getFirst().authorization()).isEqualTo("Bearer secret-token");
      assertThat(server.asked().getFirst().path()).isEqualTo("/v1/organizations/org-1/clusters");
      assertThat(server.asked().getFirst().query()).contains("limit=1000", "offset=0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two words", "line\nend", "ünicode"})
  void withoutATokenNothingIsSent(String token) {
    try (AstroServer server = AstroServer.start(_ -> Answer.ok(EMPTY))) {
      Fault fault = refusal(new AstroLists(server.client(token)));

      assertThat(fault)
          .isInstanceOfSatisfying(
              Fault.NeedsSignIn.class,
              missing -> assertThat(missing.command()).contains("ASTRO_API_TOKEN"));
      assertThat(server.asked()).isEmpty();
    }
  }

  @Test
  void theTokenIsNeverText() {
    AstroToken token = AstroToken.of("secret-token").orElseThrow();

    assertThat(new AstroAccess(AstroAccess.ASTRO, Optional.of(token)).toString())
        .doesNotContain("secret");
  }

  @Test
  void theTokenDoesNotGoOverTheNetworkInTheClear() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new AstroAccess(URI.create("http://api.astronomer.io/v1"), Optional.empty()));
    assertThat(new AstroAccess(URI.create("http://localhost:8080"), Optional.empty()).local())
        .isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new AstroAccess(URI.create("http://127.0.0.1.evil.example"), Optional.empty()));
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (AstroServer other = AstroServer.start(_ -> Answer.ok(EMPTY));
        AstroServer server =
            AstroServer.start(
                _ -> Answer.refused(302, "").with("Location", other.uri() + "/elsewhere"))) {
      Fault fault = refusal(server);

      assertThat(fault).isInstanceOf(Fault.Unreachable.class);
      assertThat(fault.toString()).contains("redirect to 127.0.0.1");
      assertThat(other.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, Invalid",
    "401, NeedsSignIn",
    "403, NotAllowed",
    "404, NotFound",
    "409, Conflict",
    "418, Invalid"
  })
  void aRefusalIsToldWithItsRequestAndNotTriedAgain(int status, String kind) {
    String body =
        "{\"statusCode\":"
            + status
            + ",\"message\":\"No access.\",\"requestId\":\"req-7\",\"fieldErrors\":[]}";
    try (AstroServer server = AstroServer.start(_ -> Answer.refused(status, body))) {
      Fault fault = refusal(server);

      assertThat(fault.getClass().getSimpleName()).isEqualTo(kind);
      assertThat(fault.where()).isEqualTo(new Fault.Where("org-1", "", "ListClusters", "req-7"));
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void whatIsWrongWithAFieldIsQuoted() {
    String body =
        "{\"message\":\"Bad request.\",\"requestId\":\"r\",\"fieldErrors\":"
            + "[{\"field\":\"limit\",\"message\":\"at most 1000\"}]}";
    try (AstroServer server = AstroServer.start(_ -> Answer.refused(400, body))) {
      assertThat(refusal(server).toString()).contains("Bad request, limit: at most 1000");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void whatMayPassIsTriedAgain(int status) {
    AtomicInteger calls = new AtomicInteger();
    try (AstroServer server =
        AstroServer.start(
            _ ->
                calls.incrementAndGet() < 3
                    ? Answer.refused(status, "<html>").with("Retry-After", "2")
                    : Answer.ok(EMPTY))) {
      assertThat(server.lists().clusters("org-1", Progress.none()).whole()).isTrue();

      assertThat(server.pauses).containsExactly(Duration.ofMillis(2250), Duration.ofMillis(2500));
    }
  }

  @Test
  void whatDoesNotPassIsToldAfterSixTries() {
    try (AstroServer server =
        AstroServer.start(_ -> Answer.refused(503, "{}").with("X-Request-Id", "req-9"))) {
      Fault fault = refusal(server);

      assertThat(fault).isInstanceOf(Fault.Unreachable.class);
      assertThat(fault.where().requestId()).isEqualTo("req-9");
      assertThat(server.asked()).hasSize(6);
    }
  }

  @Test
  void aLongWaitIsToldRatherThanTaken() {
    try (AstroServer server =
        AstroServer.start(_ -> Answer.refused(429, "{}").with("Retry-After", "3600"))) {
      assertThat(refusal(server)).isInstanceOf(Fault.Throttled.class);

      assertThat(server.asked()).hasSize(1);
      assertThat(server.pauses).isEmpty();
    }
  }

  @Test
  void aDateInRetryAfterIsWaitedFor() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneOffset.UTC);
    Retry retry = new Retry(() -> 0, clock);

    assertThat(retry.pause(1, "Mon, 23 Nov 2026 18:00:10 GMT"))
        .contains(Duration.ofSeconds(10).plusMillis(125));
    assertThat(retry.pause(1, "soon")).contains(Duration.ofMillis(125));
    assertThat(retry.pause(1, "Mon, 23 Nov 2026 17:00:00 GMT")).contains(Duration.ofMillis(125));
  }

  @Test
  void aGatewaysPageIsNoAnswer() {
    try (AstroServer server = AstroServer.start(_ -> Answer.ok("<html>Sign in</html>"))) {
      assertThat(refusal(server)).isInstanceOf(Fault.Unreachable.class);
    }
    try (AstroServer server = AstroServer.start(_ -> Answer.ok("[]"))) {
      assertThat(refusal(server)).isInstanceOf(Fault.Unreachable.class);
    }
  }

  @Test
  void nobodyThereIsUnreachable() {
    AstroServer gone = AstroServer.start(_ -> Answer.ok(EMPTY));
    gone.close();

    assertThat(refusal(gone.lists())).isInstanceOf(Fault.Unreachable.class);
    assertThat(gone.pauses).hasSize(5);
  }

  @Test
  void anInterruptEndsACallAtOnce() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (AstroServer server =
        AstroServer.start(
            _ -> {
              asked.countDown();
              never.await();
              return Answer.ok(EMPTY);
            })) {
      Thread caller =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      server.lists().clusters("org-1", Progress.none());
                    } catch (CloudException stopped) {
                      thrown.set(stopped);
                    }
                  });
      asked.await();
      caller.interrupt();

      assertThat(caller.join(Duration.ofSeconds(5))).isTrue();
      assertThat(thrown.get()).hasMessageContaining("stopped");
    }
  }

  @Test
  void noSecondSeesMoreThanTwentyCalls() throws InterruptedException {
    List<Long> at = new ArrayList<>();
    long[] now = {0};
    Bucket bucket = new Bucket(20, () -> now[0], time -> now[0] += time.toNanos());

    for (int i = 0; i < 100; i++) {
      bucket.take();
      at.add(now[0]);
      now[0] += 1_000_000;
    }

    for (int i = 20; i < at.size(); i++) {
      assertThat(at.get(i) - at.get(i - 20)).isGreaterThanOrEqualTo(1_000_000_000L);
    }
    assertThat(at.get(19)).isLessThan(20_000_000L);
  }

  @Test
  void theEnvironmentNamesTheToken() {
    assertThat(AstroToken.of(Map.of())).isEmpty();
    assertThat(AstroToken.of(Map.of("ASTRO_API_TOKEN", "x"))).isPresent();
  }
}
