package io.astroconnect.sandbox.route53;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.HostedZone;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The zones that a network of the caller's is associated with, whoever owns them. */
final class ListHostedZonesByVpc implements Action {
  private static final int MOST = 100;

  @Override
  public Outcome perform(World world, Call call, Instant now) {
    ZoneCall parts = new ZoneCall(world, call);
    HostedZone.ZoneVpc vpc =
        new HostedZone.ZoneVpc(call.required("vpcid"), call.required("vpcregion"));
    if (!parts.owns(parts.network(vpc).owner())) {
      throw new Refused(
          "AccessDenied", "The VPC " + vpc.vpc() + " belongs to another account", 403);
    }
    String after = call.parameters().get("nexttoken").orElse("");
    int size = size(call);
    List<HostedZone> rest =
        world.surroundings().hostedZones().values().stream()
            .filter(zone -> zone.vpcs().contains(vpc))
            .filter(zone -> zone.id().compareTo(after) > 0)
            .toList();
    List<HostedZone> page = rest.subList(0, Math.min(size, rest.size()));
    List<Element> body = new ArrayList<>();
    body.add(Element.of("HostedZoneSummaries", page.stream().map(this::shown).toList()));
    body.add(Element.text("MaxItems", size));
    if (page.size() < rest.size()) {
      body.add(Element.text("NextToken", page.getLast().id()));
    }
    return new Outcome(world, body);
  }

  private static int size(Call call) {
    String given = call.parameters().get("maxitems").orElse(Integer.toString(MOST));
    if (!given.matches("[1-9][0-9]{0,3}")) {
      throw new Refused("InvalidInput", "MaxItems has to be a number from 1 on");
    }
    return Math.min(MOST, Integer.parseInt(given));
  }

  private Element shown(HostedZone zone) {
    return Element.of(
        "HostedZoneSummary",
        Element.text("HostedZoneId", zone.id()),
        Element.text("Name", zone.name()),
        Element.of("Owner", Element.text("OwningAccount", zone.owner())));
  }
}
