package io.astroconnect.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process owns a home's sandbox; others connect to it, or take over when it is gone. */
class OwnershipTest {
  @TempDir Path home;

  /** Another process that opens the home, says where it listens, and stays. */
  static final class OtherProcess {
    public static void main(String[] args) throws Exception {
      Sandbox sandbox = Sandbox.openOrConnect(Path.of(args[0]));
      System.out.println(sandbox.owner() + " " + sandbox.endpoints().control());
      System.in.read();
    }
  }

  @Test
  void theSecondToOpenConnectsToTheFirst() throws Exception {
    try (Sandbox first = Sandbox.openOrConnect(home)) {
      assertThat(first.owner()).isTrue();
      try (Sandbox second = Sandbox.openOrConnect(home)) {
        assertThat(second.owner()).isFalse();
        assertThat(second.endpoints()).isEqualTo(first.endpoints());
      }
      assertThat(clock(first.endpoints().control())).contains("offsetSeconds");
    }
  }

  @Test
  void ofManyWhoOpenAtOnceOneOwns() throws Exception {
    List<Sandbox> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Sandbox> open = () -> Sandbox.openOrConnect(home);
      for (Future<Sandbox> opened : threads.invokeAll(List.of(open, open, open, open))) {
        all.add(opened.get());
      }
    }
    assertThat(all).filteredOn(Sandbox::owner).hasSize(1);
    assertThat(all).extracting(Sandbox::endpoints).containsOnly(all.getFirst().endpoints());
    for (Sandbox one : all) {
      one.close();
    }
  }

  @Test
  void afterItClosedNothingListensAndTheNextGoesOnAtTheSamePorts() throws Exception {
    Endpoints former;
    try (Sandbox first = Sandbox.openOrConnect(home)) {
      former = first.endpoints();
      post(former.control(), "/advance", "{\"duration\":\"PT5H\"}");
    }
    assertThatThrownBy(
            () -> new Socket(InetAddress.getLoopbackAddress(), former.ec2().getPort()).close())
        .isInstanceOf(ConnectException.class);
    try (Sandbox next = Sandbox.openOrConnect(home)) {
      assertThat(next.owner()).isTrue();
      assertThat(next.endpoints()).isEqualTo(former);
      assertThat(clock(next.endpoints().control())).contains("\"offsetSeconds\":18000");
    }
  }

  @Test
  void closingEndsItsThreads() throws Exception {
    List<Thread> before = dispatchers();
    try (Sandbox first = Sandbox.openOrConnect(home)) {
      assertThat(clock(first.endpoints().control())).contains("now");
      assertThat(dispatchers())
          .hasSizeGreaterThan(before.size())
          .allMatch(t -> before.contains(t) || t.isDaemon());
    }
    Awaitility.await().until(() -> before.containsAll(dispatchers()));
  }

  @Test
  void whenTheOwningProcessIsKilledTheNextTakesOverItsWorld() throws Exception {
    Process other = start();
    try {
      String[] said = firstLine(other).split(" ", 2);
      assertThat(said[0]).isEqualTo("true");
      URI control = URI.create(said[1]);
      try (Sandbox guest = Sandbox.openOrConnect(home)) {
        assertThat(guest.owner()).isFalse();
        assertThat(guest.endpoints().control()).isEqualTo(control);
      }
      post(control, "/advance", "{\"duration\":\"PT2H\"}");
      other.destroyForcibly();
      try (Sandbox heir = Sandbox.openOrConnect(home)) {
        assertThat(heir.owner()).isTrue();
        assertThat(clock(heir.endpoints().control())).contains("\"offsetSeconds\":7200");
      }
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void theOwnersLockOutlivesGuestsOfItsOwnProcess() throws Exception {
    try (Sandbox owner = Sandbox.openOrConnect(home)) {
      Sandbox.openOrConnect(home).close();
      Process other = start();
      try {
        assertThat(firstLine(other)).isEqualTo("false " + owner.endpoints().control());
      } finally {
        other.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void theWorkspaceFileLeadsToTheEndpoints() throws Exception {
    try (Sandbox sandbox = Sandbox.openOrConnect(home)) {
      assertThat(sandbox.workspaceFile()).isEqualTo(home.resolve("sandbox/workspace.json"));
      JsonNode workspace =
          JsonMapper.builder().build().readTree(Files.readAllBytes(sandbox.workspaceFile()));
      assertThat(workspace.path("name").asText()).isEqualTo("stand-ins");
      JsonNode endpoints = workspace.path("aws").path("endpoints");
      assertThat(endpoints.path("ec2").asText()).isEqualTo(sandbox.endpoints().ec2().toString());
      assertThat(endpoints.path("sts").asText()).isEqualTo(sandbox.endpoints().sts().toString());
    }
  }

  @Test
  void aWorldThatCannotBeReadIsPutAsideNotLost() throws Exception {
    Path world = home.resolve("sandbox/world.json");
    Files.createDirectories(Objects.requireNonNull(world.getParent()));
    Files.writeString(world, "{\"version\":1,\"ahead\":");
    try (Sandbox sandbox = Sandbox.openOrConnect(home)) {
      assertThat(clock(sandbox.endpoints().control())).contains("\"offsetSeconds\":0");
    }
    assertThat(home.resolve("sandbox/world.json.unreadable"))
        .hasContent("{\"version\":1,\"ahead\":");
  }

  @Test
  void portsOfAnotherProgramAreNotMistakenForTheOwners() throws Exception {
    Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
    Path here = Files.createDirectories(home.resolve("here"));
    try (Sandbox other = Sandbox.openOrConnect(elsewhere)) {
      Files.createDirectories(here.resolve("sandbox"));
      String stale =
          Files.readString(elsewhere.resolve("sandbox/ports.json"))
              .replaceAll("\"owner\":\"[^\"]*\"", "\"owner\":\"someone\"")
              .replaceAll("\"process\":\"[^\"]*\"", "\"process\":\"1@then\"");
      Files.writeString(here.resolve("sandbox/ports.json"), stale);
      try (Sandbox sandbox = Sandbox.openOrConnect(here)) {
        assertThat(sandbox.owner()).isTrue();
        assertThat(sandbox.endpoints().ec2()).isNotEqualTo(other.endpoints().ec2());
      }
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.contains("http://")) {
      line = out.readLine();
    }
    return Objects.requireNonNull(line, "the other process said nothing");
  }

  private static List<Thread> dispatchers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("HTTP-Dispatcher"))
        .toList();
  }

  private static String clock(URI control) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(control.resolve("/clock")).build());
  }

  private static void post(URI control, String path, String body)
      throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(control.resolve(path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String send(HttpRequest request) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
