package io.astroconnect.model.practice;

import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Provider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A peering as the sandbox has it.
 *
 * @param id AWS's; at Google the project, the network, and the name of our half
 * @param cluster our side, null if its VPC is no cluster's
 * @param clusterName its name, or ""
 * @param vpc our VPC, or the name of our network
 * @param customer their name, or "" for a stranger
 * @param account theirs
 * @param region theirs
 * @param theirVpc theirs
 * @param status in the cloud's word
 * @param asked whether they asked us, so that it is ours to answer
 * @param waits whether the customer has still to answer
 * @param live whether it is active, or may become so
 * @param since when it came into its status
 * @param expires when it ends if nobody answers, null if it does not
 */
public record Peering(
    String id,
    Provider provider,
    @Nullable ClusterId cluster,
    String clusterName,
    String vpc,
    String customer,
    String account,
    String region,
    String theirVpc,
    String status,
    boolean asked,
    boolean waits,
    boolean live,
    Instant since,
    @Nullable Instant expires) {

  /** What its owner calls it. */
  public String name() {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
