package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.World;

/** The cluster on AWS that a deed is about, by its id or its name. */
final class ClusterNamed {

  private ClusterNamed() {}

  static Cluster onAnyCloud(World world, Body body) {
    String wanted = body.text("cluster");
    return world.clusters().stream()
        .filter(one -> one.id().equals(wanted) || one.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new ControlException(404, "There is no cluster " + wanted + "."));
  }

  static Cluster in(World world, Body body) {
    String wanted = body.text("cluster");
    return world.clusters().stream()
        .filter(one -> one.id().equals(wanted) || one.name().equals(wanted))
        .filter(one -> one.provider().equals("AWS"))
        .findFirst()
        .orElseThrow(() -> new ControlException(404, "There is no AWS cluster " + wanted + "."));
  }
}
