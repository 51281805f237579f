package io.astroconnect.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.sandbox.google.ComputeEndpoint.Refused;
import io.astroconnect.sandbox.world.Google;
import io.astroconnect.sandbox.world.GoogleNetwork;
import io.astroconnect.sandbox.world.GoogleNetwork.Change;
import io.astroconnect.sandbox.world.GoogleNetwork.Half;
import io.astroconnect.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods of {@code networks} in a world at a moment. */
record NetworkWork(World world, String project, Instant now) {
  private static final String BASE = "https://www.googleapis.com/compute/v1/";

  record Done(World world, Object answer) {}

  Done get(String name) {
    GoogleNetwork network = network(name);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("kind", "compute#network");
    answer.put("name", network.name());
    answer.put("selfLink", url(network.key()));
    answer.put("autoCreateSubnetworks", network.autoMode());
    answer.put(
        "peerings", network.halves().values().stream().map(half -> form(network, half)).toList());
    return new Done(world, answer);
  }

  private Map<String, Object> form(GoogleNetwork network, Half half) {
    Optional<Half> back = NetworkLife.back(google(), network.key(), half);
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", half.name());
    form.put("network", url(half.peer()));
    form.put("state", back.isPresent() ? "ACTIVE" : "INACTIVE");
    form.put(
        "stateDetails",
        "[2026-11-23T00:00:00.000-08:00]: "
            + (back.isPresent() ? "Connected." : "Waiting for peer network to connect."));
    form.put("autoCreateRoutes", true);
    form.put("exchangeSubnetRoutes", true);
    form.put("importCustomRoutes", half.importCustom());
    form.put("exportCustomRoutes", half.exportCustom());
    form.put("importSubnetRoutesWithPublicIp", half.importPublic());
    form.put("exportSubnetRoutesWithPublicIp", half.exportPublic());
    form.put("stackType", half.stack());
    form.put("updateStrategy", half.consensus() ? "CONSENSUS" : "INDEPENDENT");
    if (half.consensus()) {
      boolean theirs = back.filter(Half::removing).isPresent();
      String status =
          half.removing()
              ? theirs ? "DELETE_ACKNOWLEDGED" : "LOCAL_DELETE_REQUESTED"
              : theirs ? "PEER_DELETE_REQUESTED" : "DELETE_STATUS_UNSPECIFIED";
      form.put(
          "connectionStatus",
          Map.of("updateStrategy", "CONSENSUS", "consensusState", Map.of("deleteStatus", status)));
    }
    return form;
  }

  Done routes(String name, String peering, String direction) {
    GoogleNetwork network = network(name);
    Half half = half(network, peering);
    return new Done(
        world,
        Map.of(
            "kind",
            "compute#exchangedPeeringRoutesList",
            "items",
            new Exchanged(google(), network, half).routes(direction)));
  }

  Done add(String name, JsonNode form) {
    GoogleNetwork network = network(name);
    String peer = key(form.path("network").asText());
    String wanted = form.path("name").asText();
    free(network, peer);
    if (network.halves().containsKey(wanted) || network.to(peer).isPresent()) {
      throw new Refused(
          409, "alreadyExists", "There is already a peering with the same name or peer network.");
    }
    GoogleNetwork theirs = google().networks().get(peer);
    if (theirs != null && theirs.autoMode() && network.autoMode()) {
      throw invalid("Two auto mode networks cannot be peered.");
    }
    if (theirs != null && theirs.to(network.key()).isPresent()) {
      apart(network, theirs);
    }
    Half half =
        options(
            new Half(
                wanted,
                peer,
                false,
                false,
                false,
                true,
                "IPV4_ONLY",
                consensus(theirs, network),
                false,
                true,
                now),
            form);
    return changed(network.with(half), peer, "addPeering");
  }

  private static boolean consensus(
      @org.jspecify.annotations.Nullable GoogleNetwork theirs, GoogleNetwork network) {
    return theirs != null && theirs.to(network.key()).filter(Half::consensus).isPresent();
  }

  private void apart(GoogleNetwork network, GoogleNetwork theirs) {
    Stream<io.astroconnect.model.net.Cidr> others =
        Stream.concat(
            network.ranges().stream(),
            network.halves().values().stream()
                .map(half -> google().networks().get(half.peer()))
                .filter(java.util.Objects::nonNull)
                .filter(peer -> !peer.key().equals(theirs.key()))
                .flatMap(peer -> peer.ranges().stream()));
    others
        .filter(range -> theirs.ranges().stream().anyMatch(range::overlaps))
        .findFirst()
        .ifPresent(
            range -> {
              throw invalid(
                  "An IP range in the peer network overlaps with an IP range ("
                      + range
                      + ") in the local network.");
            });
  }

  Done update(String name, JsonNode form) {
    GoogleNetwork network = network(name);
    Half half = half(network, form.path("name").asText());
    free(network, half.peer());
    return changed(network.with(options(half, form)), half.peer(), "updatePeering");
  }

  private static Half options(Half half, JsonNode form) {
    return half.with(
        form.path("importCustomRoutes").asBoolean(half.importCustom()),
        form.path("exportCustomRoutes").asBoolean(half.exportCustom()),
        form.path("importSubnetRoutesWithPublicIp").asBoolean(half.importPublic()),
        form.path("exportSubnetRoutesWithPublicIp").asBoolean(half.exportPublic()),
        form.path("stackType").asText(half.stack()));
  }

  Done requestRemoval(String name, String peering) {
    GoogleNetwork network = network(name);
    Half half = half(network, peering);
    free(network, half.peer());
    if (!half.consensus()) {
      throw invalid("The update strategy of the peering is not CONSENSUS.");
    }
    return changed(network.with(half.removing(true)), half.peer(), "requestRemovePeering");
  }

  Done cancelRemoval(String name, String peering) {
    GoogleNetwork network = network(name);
    Half half = half(network, peering);
    free(network, half.peer());
    if (!half.removing()) {
      throw invalid("The removal of the peering has not been requested.");
    }
    return changed(network.with(half.removing(false)), half.peer(), "cancelRequestRemovePeering");
  }

  Done remove(String name, String peering) {
    GoogleNetwork network = network(name);
    Half half = half(network, peering);
    free(network, half.peer());
    Optional<Half> back = NetworkLife.back(google(), network.key(), half);
    if (half.consensus()
        && back.isPresent()
        && !(half.removing() && back.filter(Half::removing).isPresent())) {
      throw invalid("Both networks have to request the removal of the peering first.");
    }
    return changed(network.without(half), half.peer(), "removePeering");
  }

  Done operation(String name) {
    String[] parts = name.split("-", -1);
    Instant end = Instant.ofEpochMilli(Long.parseLong(parts[parts.length - 1]));
    Change change =
        new Change(parts.length > 2 ? parts[1] : "", end.minus(world.pace().operation()), end);
    return new Done(world, operation(change, ""));
  }

  /** Those of the project that are under way; what is done is forgotten. */
  Done operations() {
    known("compute.globalOperations.list", "projects/" + project);
    return new Done(
        world,
        Map.of(
            "kind",
            "compute#operationList",
            "items",
            google().networks().values().stream()
                .filter(network -> network.project().equals(project))
                .filter(network -> network.change().underWay(now))
                .map(network -> operation(network.change(), url(network.key())))
                .toList()));
  }

  private Map<String, Object> operation(Change change, String target) {
    boolean done = !change.underWay(now);
    long whole = Math.max(1, Duration.between(change.since(), change.until()).toMillis());
    long past = Duration.between(change.since(), now).toMillis();
    return Map.of(
        "kind",
        "compute#operation",
        "name",
        "operation-" + change.type() + "-" + change.until().toEpochMilli(),
        "operationType",
        change.type(),
        "targetLink",
        target,
        "startTime",
        change.since().toString(),
        "status",
        done ? "DONE" : "RUNNING",
        "progress",
        done ? 100 : Math.clamp(past * 100 / whole, 0, 99));
  }

  private Done changed(GoogleNetwork network, String peer, String type) {
    Change change = new Change(type, now, now.plus(world.pace().operation()));
    Google changed = google().with(network.at(change));
    GoogleNetwork other = changed.networks().get(peer);
    Google both = other == null ? changed : changed.with(other.at(change));
    return new Done(
        world.with(world.surroundings().with(both)), operation(change, url(network.key())));
  }

  /** One operation at a time per network, and per peer. */
  private void free(GoogleNetwork network, String peer) {
    GoogleNetwork other = google().networks().get(peer);
    if (network.change().underWay(now) || (other != null && other.change().underWay(now))) {
      throw invalid(
          "There is a peering operation in progress on the local or peer network."
              + " Try again later.");
    }
  }

  /** Customers let nobody look at their networks. */
  private GoogleNetwork network(String name) {
    known("compute.networks.get", "projects/%s/global/networks/%s".formatted(project, name));
    GoogleNetwork network = google().networks().get(project + "/" + name);
    if (network == null) {
      throw new Refused(
          404,
          "notFound",
          "The resource 'projects/%s/global/networks/%s' was not found".formatted(project, name));
    }
    return network;
  }

  private void known(String permission, String resource) {
    if (world.clusters().stream().noneMatch(cluster -> cluster.account().equals(project))) {
      throw new Refused(
          403, "forbidden", "Required '%s' permission for '%s'".formatted(permission, resource));
    }
  }

  private static Half half(GoogleNetwork network, String name) {
    Half half = network.halves().get(name);
    if (half == null) {
      throw invalid("There is no peering named '" + name + "' in the network.");
    }
    return half;
  }

  private Google google() {
    return world.surroundings().google();
  }

  private static Refused invalid(String words) {
    return new Refused(400, "invalid", words);
  }

  private static String url(String key) {
    int slash = key.indexOf('/');
    return BASE
        + "projects/"
        + key.substring(0, slash)
        + "/global/networks/"
        + key.substring(slash + 1);
  }

  private static String key(String url) {
    String[] parts = url.split("/", -1);
    int at = parts.length;
    if (at < 5) {
      throw invalid("Invalid value for field 'networkPeering.network': '" + url + "'.");
    }
    return parts[at - 4] + "/" + parts[at - 1];
  }
}
