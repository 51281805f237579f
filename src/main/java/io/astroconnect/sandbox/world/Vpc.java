package io.astroconnect.sandbox.world;

import io.astroconnect.model.net.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A network of one account in one region: the cluster's, or a customer's. */
public record Vpc(
    String id,
    String owner,
    String region,
    Cidr cidr,
    List<Cidr> secondary,
    boolean dnsSupport,
    boolean dnsHostnames,
    Map<String, String> tags) {

  public Vpc {
    secondary = List.copyOf(secondary);
    tags = Map.copyOf(tags);
  }

  /** The primary block, then the secondary ones. */
  public List<Cidr> blocks() {
    List<Cidr> all = new ArrayList<>();
    all.add(cidr);
    all.addAll(secondary);
    return all;
  }

  /** True if names can be resolved across a peering of this network. */
  public boolean dnsReady() {
    return dnsSupport && dnsHostnames;
  }

  public Vpc withDns(boolean support, boolean hostnames) {
    return new Vpc(id, owner, region, cidr, secondary, support, hostnames, tags);
  }
}
