package io.astroconnect.model.practice;

import io.astroconnect.model.cluster.ClusterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A peering as the sandbox has it.
 *
 * @param id AWS's
 * @param cluster our side, null if its VPC is no cluster's
 * @param clusterName its name, or ""
 * @param vpc our VPC
 * @param customer their name, or "" for a stranger
 * @param account theirs
 * @param region theirs
 * @param theirVpc theirs
 * @param status in EC2's word
 * @param waits whether the customer has still to answer
 * @param live whether it is active, or may become so
 * @param since when it came into its status
 * @param expires when it ends if nobody answers
 */
public record Peering(
    String id,
    @Nullable ClusterId cluster,
    String clusterName,
    String vpc,
    String customer,
    String account,
    String region,
    String theirVpc,
    String status,
    boolean waits,
    boolean live,
    Instant since,
    Instant expires) {}
