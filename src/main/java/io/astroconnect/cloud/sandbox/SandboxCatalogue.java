package io.astroconnect.cloud.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.cloud.Catalogue;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.practice.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sandbox's clusters and deployments. */
public final class SandboxCatalogue implements Catalogue {
  private final SandboxControl control;

  /** Reads through this. */
  public SandboxCatalogue(SandboxControl control) {
    this.control = control;
  }

  @Override
  public List<Cluster> clusters() {
    return read("clusters", SandboxCatalogue::cluster);
  }

  @Override
  public List<Deployment> deployments() {
    return read("deployments", SandboxCatalogue::deployment);
  }

  /** The customers' networks, with what they have for us. */
  public List<Customer> customers() {
    return read("customers", SandboxCatalogue::customer);
  }

  private static Customer customer(JsonNode node) {
    return new Customer(
        node.path("name").asText(),
        node.path("provider").asText(),
        node.path("account").asText(),
        node.path("region").asText(),
        node.path("vpc").asText(),
        texts(node, "cidrs"),
        node.path("behaviour").asText(),
        node.path("zones")
            .valueStream()
            .map(zone -> new Customer.Zone(zone.path("id").asText(), zone.path("name").asText()))
            .toList(),
        node.path("role").asText(null),
        node.path("externalId").asText(null));
  }

  private <T> List<T> read(String kind, Function<JsonNode, T> reading) {
    List<T> all = new ArrayList<>();
    for (JsonNode node : control.get("catalogue").path(kind)) {
      try {
        all.add(reading.apply(node));
      } catch (InvalidValueException broken) {
        String what = "The sandbox's " + kind + " hold a value that cannot be read: " + node;
        throw new CloudException(new Fault.Bug(SandboxControl.where("catalogue"), what), broken);
      }
    }
    return all;
  }

  private static Cluster cluster(JsonNode node) {
    return new Cluster(
        ClusterId.parse(node.path("id").asText()),
        node.path("name").asText(),
        Provider.parse(node.path("provider").asText()),
        ClusterType.parse(node.path("type").asText()),
        node.path("account").asText(),
        node.path("region").asText(),
        node.path("vpc").asText(),
        texts(node, "cidrs").stream().map(Cidr::parse).toList(),
        texts(node, "egressIps").stream().map(Ipv4::parse).toList(),
        texts(node, "recoveryIps").stream().map(Ipv4::parse).toList(),
        node.path("recoveryRegion").asText(""),
        node.path("privateEgress").asBoolean(),
        node.path("customer").asText(""));
  }

  private static Deployment deployment(JsonNode node) {
    return new Deployment(
        node.path("id").asText(),
        node.path("name").asText(),
        node.path("namespace").asText(),
        ClusterId.parse(node.path("clusterId").asText()),
        ifAny(node, "workloadIdentity"),
        ifAny(node, "recoveryIdentity"),
        "",
        null);
  }

  private static @Nullable String ifAny(JsonNode node, String name) {
    String text = node.path(name).asText("");
    return text.isEmpty() ? null : text;
  }

  private static List<String> texts(JsonNode node, String name) {
    return node.path(name).valueStream().map(JsonNode::asText).toList();
  }
}
