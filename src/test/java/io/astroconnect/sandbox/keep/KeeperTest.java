package io.astroconnect.sandbox.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.sandbox.seed.Seed;
import io.astroconnect.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered is on disk; what could not be written did not happen. */
class KeeperTest {
  private static final Instant NOW = Instant.parse("2026-11-17T20:14:00.123456Z");

  @TempDir Path folder;
  private Path file;
  private Keeper keeper;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("world.json");
    keeper = reopened();
  }

  @Test
  void everyPartOfAWorldSurvivesTheFile() throws IOException {
    World kept = changed();
    assertThat(world(reopened())).isEqualTo(kept).isEqualTo(world(keeper));
  }

  @Test
  void aChangeIsOnDiskBeforeItsResultIsHandedOut() throws IOException {
    String before = Files.readString(file);
    changed();
    assertThat(Files.readString(file)).isNotEqualTo(before);
    assertThat(file.resolveSibling("world.json.next")).doesNotExist();
  }

  @Test
  void readingWritesNothing() throws IOException {
    Files.delete(file);
    assertThat(world(keeper).peerings()).hasSize(2);
    assertThat(file).doesNotExist();
  }

  @Test
  void aChangeThatCannotBeWrittenDidNotHappen() throws IOException {
    World before = world(keeper);
    Path obstacle = Files.createDirectory(file.resolveSibling("world.json.next"));
    assertThatThrownBy(this::changed).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> keeper.advance(Duration.ofDays(1))).isInstanceOf(IOException.class);
    Files.delete(obstacle);
    assertThat(world(keeper)).isEqualTo(before);
    assertThat(keeper.ahead()).isZero();
    assertThat(world(reopened())).isEqualTo(before);
  }

  @Test
  void workThatThrowsLeavesTheWorldAlone() throws IOException {
    World before = world(keeper);
    assertThatThrownBy(
            () ->
                keeper.perform(
                    (world, now) -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(world(keeper)).isEqualTo(before);
  }

  @Test
  void aWorldOfTheFormerVersionGoesOn() throws IOException {
    World kept = changed();
    JsonMapper json = JsonMapper.builder().build();
    ObjectNode tree = (ObjectNode) json.readTree(file.toFile());
    tree.put("version", 5);
    ((ObjectNode) tree.at("/world/surroundings/conditions")).remove("contended");
    for (JsonNode network : tree.at("/world/surroundings/google/networks")) {
      ((ObjectNode) network).remove(List.of("change", "routes"));
      ((ObjectNode) network).put("busyUntil", "1970-01-01T00:00:00Z");
    }
    for (JsonNode deployment : tree.at("/world/deployments")) {
      ((ObjectNode) deployment).remove("recoveryIdentity");
    }
    ((ObjectNode) tree.at("/world/pace")).remove("operation");
    json.writeValue(file.toFile(), tree);
    assertThat(world(reopened())).isEqualTo(kept);
  }

  @Test
  void timeIsKeptToTheMillisecond() {
    assertThat(keeper.now()).isEqualTo(Instant.parse("2026-11-17T20:14:00.123Z"));
  }

  private World changed() throws IOException {
    return keeper.perform(
        (world, now) -> {
          World next = world.counted();
          return new Keeper.Step<>(next, next);
        });
  }

  private static World world(Keeper keeper) throws IOException {
    return keeper.perform((world, now) -> new Keeper.Step<>(world, world));
  }

  private Keeper reopened() throws IOException {
    return Keeper.open(file, Clock.fixed(NOW, ZoneOffset.UTC), Seed.builtIn()::world);
  }
}
