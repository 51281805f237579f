package io.astroconnect.sandbox.astro;

import io.astroconnect.sandbox.world.Cluster;
import java.util.List;

/** The sandbox's two organizations: one has the clusters on AWS, one all others. */
public final class Organizations {
  private static final String AWS = "clo1d5r8k2w7f301jq4b9t6aws";
  private static final String OTHERS = "clo2d5r8k2w7f301jq4b9t6gcp";

  private Organizations() {}

  /** Their ids. */
  public static List<String> all() {
    return List.of(AWS, OTHERS);
  }

  static String of(Cluster cluster) {
    return cluster.provider().equals("AWS") ? AWS : OTHERS;
  }
}
