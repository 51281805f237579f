package io.astroconnect.sandbox.ec2;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.Ids;
import io.astroconnect.sandbox.world.Vpc;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The caller's networks in a region. */
final class DescribeVpcs implements Action {
  private static final Filters<Vpc> FILTERS =
      new Filters<>(Vpc::tags)
          .one("vpc-id", Vpc::id)
          .one("owner-id", Vpc::owner)
          .one("cidr", Vpc::cidr)
          .many(
              "cidr-block-association.cidr-block",
              v -> v.blocks().stream().map(Cidr::toString).toList())
          .one("state", v -> "available")
          .one("is-default", v -> false);

  @Override
  public Outcome perform(World world, Call call, Instant now) {
    Lookup lookup = new Lookup(world, call, now);
    Set<String> ids = new HashSet<>(call.parameters().list("VpcId"));
    ids.forEach(lookup::vpc);
    List<Vpc> found =
        world.vpcs().values().stream()
            .filter(lookup::sees)
            .filter(v -> ids.isEmpty() || ids.contains(v.id()))
            .filter(FILTERS.of(call))
            .toList();
    return new Outcome(
        world, Page.of(call, found, Vpc::id, 1000).body("vpcSet", DescribeVpcs::shown));
  }

  private static List<Element> shown(Vpc vpc) {
    return List.of(
        Element.text("vpcId", vpc.id()),
        Element.text("ownerId", vpc.owner()),
        Element.text("state", "available"),
        Element.text("cidrBlock", vpc.cidr()),
        Element.set("cidrBlockAssociationSet", vpc.blocks(), block -> association(vpc, block)),
        Element.text("dhcpOptionsId", Ids.of("dopt-", vpc.owner() + vpc.region())),
        Element.text("instanceTenancy", "default"),
        Element.text("isDefault", false),
        Tags.shown(vpc.tags()));
  }

  private static List<Element> association(Vpc vpc, Cidr block) {
    return List.of(
        Element.text("cidrBlock", block),
        Element.text("associationId", Ids.of("vpc-cidr-assoc-", vpc.id() + block)),
        Element.of("cidrBlockState", Element.text("state", "associated")));
  }
}
