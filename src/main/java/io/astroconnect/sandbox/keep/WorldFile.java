package io.astroconnect.sandbox.keep;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.world.Deployment;
import io.astroconnect.sandbox.world.GoogleNetwork;
import io.astroconnect.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The world on disk. Replaced as a whole, so that a reader never finds half of it. */
final class WorldFile {
  private static final Logger LOG = LoggerFactory.getLogger(WorldFile.class);

  /** The version whose worlds had no Google projects. */
  private static final int WITHOUT_GOOGLE = 2;

  /** The first version whose worlds have Google's networks too. */
  private static final int WITH_NETWORKS = 4;

  /** The first version whose worlds say which clusters are not listed. */
  private static final int WITH_LISTING = 5;

  /** The first version whose networks say who else changes them. */
  private static final int WITH_RIVALS = 6;

  private final Path file;
  private final JsonMapper json = mapper();

  WorldFile(Path file) {
    this.file = file;
  }

  /**
   * What was kept; a file that this version cannot read is put aside, and nothing was kept.
   *
   * @param first what a world begins with, for what an older version had not
   */
  Optional<Snapshot> read(Supplier<World> first) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode tree = json.readTree(file.toFile());
      int version = tree.path("version").asInt();
      if (version >= WITHOUT_GOOGLE && version < Snapshot.VERSION) {
        complete(tree, version, first);
      }
      Snapshot kept = json.treeToValue(tree, Snapshot.class);
      if (kept.version() == Snapshot.VERSION) {
        return Optional.of(kept);
      }
      LOG.warn("{} is of version {}, this is {}", file, kept.version(), Snapshot.VERSION);
    } catch (JacksonException unreadable) {
      LOG.warn("{} cannot be read", file, unreadable);
    }
    Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
    Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    LOG.warn("The sandbox starts afresh; its former world is in {}", aside);
    return Optional.empty();
  }

  private void complete(JsonNode tree, int version, Supplier<World> first) {
    if (tree instanceof ObjectNode snapshot
        && tree.at("/world/pace") instanceof ObjectNode pace
        && tree.at("/world/surroundings") instanceof ObjectNode surroundings) {
      World begun = first.get();
      JsonNode google = json.valueToTree(begun.surroundings().google());
      if (version < WITH_NETWORKS) {
        surroundings.set("google", google);
      } else if (version < WITH_RIVALS) {
        tree.at("/world/surroundings/google/networks")
            .properties()
            .forEach(one -> complete(one.getValue(), google.at("/networks").path(one.getKey())));
      }
      if (version < WITH_LISTING) {
        surroundings.putArray("unlisted");
      }
      if (version < WITH_RIVALS && surroundings.path("conditions") instanceof ObjectNode calm) {
        calm.putObject("contended");
      }
      for (JsonNode deployment : tree.at("/world/deployments")) {
        complete(deployment, begun.deployments());
      }
      pace.set("operation", json.valueToTree(begun.pace().operation()));
      snapshot.put("version", Snapshot.VERSION);
    }
  }

  /** A deployment gets the recovery identity that it would begin with, unless it has one. */
  private static void complete(JsonNode kept, List<Deployment> first) {
    if (kept instanceof ObjectNode deployment && !deployment.has("recoveryIdentity")) {
      deployment.put(
          "recoveryIdentity",
          first.stream()
              .filter(one -> one.id().equals(deployment.path("id").asText()))
              .map(Deployment::recoveryIdentity)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null));
    }
  }

  /** A network gets the custom routes that it would begin with; no change of it is under way. */
  private void complete(JsonNode kept, JsonNode first) {
    if (kept instanceof ObjectNode network) {
      network.remove("busyUntil");
      network.set("change", json.valueToTree(GoogleNetwork.Change.NONE));
      network.set("routes", first.isObject() ? first.path("routes") : json.createArrayNode());
    }
  }

  void write(Snapshot snapshot) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.write(next, json.writeValueAsBytes(snapshot));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static JsonMapper mapper() {
    SimpleModule cidr =
        new SimpleModule()
            .addSerializer(Cidr.class, ToStringSerializer.instance)
            .addDeserializer(Cidr.class, new CidrReader());
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .addModule(cidr)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .build();
  }
}
