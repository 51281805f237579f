package io.astroconnect.sandbox.ec2;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Side;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A peering as EC2 describes it (API reference, VpcPeeringConnection). */
final class PeeringXml {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final World world;
  private final Set<String> accounts;

  PeeringXml(World world, Set<String> accounts) {
    this.world = world;
    this.accounts = accounts;
  }

  List<Element> of(Peering peering) {
    boolean active = peering.status() == Status.ACTIVE;
    List<Element> parts = new ArrayList<>();
    parts.add(Element.text("vpcPeeringConnectionId", peering.id()));
    parts.add(side("requesterVpcInfo", peering.requester(), true, true));
    parts.add(side("accepterVpcInfo", peering.accepter(), active, active));
    parts.add(
        Element.of(
            "status",
            Element.text("code", peering.status().code()),
            Element.text("message", peering.message())));
    if (waiting(peering.status())) {
      parts.add(Element.text("expirationTime", time(peering.expires())));
    }
    boolean requesters = accounts.contains(peering.requester().owner());
    parts.add(Tags.shown(requesters ? peering.tags() : Map.of()));
    return parts;
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  static boolean waiting(Status status) {
    return status == Status.INITIATING_REQUEST || status == Status.PENDING_ACCEPTANCE;
  }

  private Element side(String name, Side side, boolean blocks, boolean options) {
    List<Element> parts = new ArrayList<>();
    parts.add(Element.text("ownerId", side.owner()));
    parts.add(Element.text("vpcId", side.vpc()));
    parts.add(Element.text("region", side.region()));
    List<Cidr> cidrs = blocks ? world.blocks(side) : List.of();
    if (!cidrs.isEmpty()) {
      parts.add(Element.text("cidrBlock", cidrs.getFirst()));
      parts.add(Element.set("cidrBlockSet", cidrs, c -> List.of(Element.text("cidrBlock", c))));
    }
    if (options) {
      parts.add(options("peeringOptions", side.dns()));
    }
    return Element.of(name, parts);
  }

  private static Element options(String name, boolean dns) {
    return Element.of(
        name,
        Element.text("allowDnsResolutionFromRemoteVpc", dns),
        Element.text("allowEgressFromLocalClassicLinkToRemoteVpc", false),
        Element.text("allowEgressFromLocalVpcToRemoteClassicLink", false));
  }
}
