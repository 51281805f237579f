package io.astroconnect.sandbox.world;

import io.astroconnect.model.net.Cidr;
import java.util.List;

/**
 * A customer's network and how its owner behaves. On GCP the account is the project, the VPC the
 * network's name, and the region empty.
 */
public record Customer(
    String name,
    String provider,
    String account,
    String region,
    String vpc,
    List<Cidr> cidrs,
    Behaviour behaviour) {
  public Customer {
    cidrs = List.copyOf(cidrs);
  }
}
