package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.LifeCycle;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Side;
import io.astroconnect.sandbox.world.Vpc;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Asks another network's owner for a peering. Overlap is found only afterwards, as AWS does. */
final class CreateVpcPeeringConnection implements Action {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");

  @Override
  public Outcome perform(World world, Call call, Instant now) {
    Vpc vpc = new Lookup(world, call, now).vpc(call.required("VpcId"));
    Side requester = new Side(vpc.owner(), vpc.region(), vpc.id(), List.of(), false);
    Side accepter = accepter(call, requester);
    Map<String, String> tags = Tags.given(call, "vpc-peering-connection");
    if (world.peerings().values().stream()
        .anyMatch(p -> p.status().live() && p.between(requester, accepter))) {
      throw new Refused(
          "VpcPeeringConnectionAlreadyExists",
          "A VPC peering connection between the VPCs already exists.");
    }
    Quota.activeLeft(world, requester);
    Quota.requestLeft(world, requester);
    String id = world.nextId("pcx-");
    World next = LifeCycle.request(world, requester, accepter, tags, now);
    Peering made = Objects.requireNonNull(next.peerings().get(id));
    List<Element> shown = new PeeringXml(next, call.caller().accounts(next)).of(made);
    return Outcome.of(next, Element.of("vpcPeeringConnection", shown));
  }

  private static Side accepter(Call call, Side requester) {
    String vpc = call.required("PeerVpcId");
    Lookup.wellFormed("vpc-", vpc, "InvalidVpcId.Malformed");
    String owner = call.parameters().get("PeerOwnerId").orElse(requester.owner());
    if (!ACCOUNT.matcher(owner).matches()) {
      throw Refused.invalid("Invalid value '" + owner + "' for peerOwnerId. Must be 12 digits.");
    }
    String region = call.parameters().get("PeerRegion").orElse(call.region());
    if (!REGION.matcher(region).matches()) {
      throw Refused.invalid("Invalid value '" + region + "' for peerRegion.");
    }
    return new Side(owner, region, vpc, List.of(), false);
  }
}
