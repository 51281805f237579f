package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Call;
import io.astroconnect.model.net.Cidr;

/** The calls to EC2 and Route 53 that do a step of ours. Each can be repeated without harm. */
public sealed interface AwsPeeringCall extends Call {

  /** Asks for the peering. EC2 has no client token for it: look for a live one before. */
  record CreateVpcPeeringConnection(VpcId vpc, Target target) implements AwsPeeringCall {
    @Override
    public String subject() {
      return target.vpc().value();
    }
  }

  /** Adds a route to the peering. */
  record CreateRoute(String routeTable, Cidr destination, VpcPeeringConnectionId peering)
      implements AwsPeeringCall {
    @Override
    public String subject() {
      return routeTable;
    }
  }

  /** Points a route that led to an ended peering of this connection to the new one. */
  record ReplaceRoute(String routeTable, Cidr destination, VpcPeeringConnectionId peering)
      implements AwsPeeringCall {
    @Override
    public String subject() {
      return routeTable;
    }
  }

  /** Switches an attribute of our VPC on; EC2 takes one attribute a call. */
  record ModifyVpcAttribute(VpcId vpc, Attribute attribute) implements AwsPeeringCall {

    /** Attributes of a VPC that DNS across a peering needs, in the order EC2 wants them. */
    public enum Attribute {
      ENABLE_DNS_SUPPORT,
      ENABLE_DNS_HOSTNAMES
    }

    @Override
    public String subject() {
      return vpc.value();
    }
  }

  /** Lets the target's names resolve to private addresses from our VPC. */
  record ModifyVpcPeeringConnectionOptions(VpcPeeringConnectionId peering)
      implements AwsPeeringCall {
    @Override
    public String subject() {
      return peering.value();
    }
  }

  /** Accepts a request that the other side made. */
  record AcceptVpcPeeringConnection(VpcPeeringConnectionId peering) implements AwsPeeringCall {
    @Override
    public String subject() {
      return peering.value();
    }
  }

  /** Switches one side's DNS resolution on or off. */
  record SwitchDns(VpcPeeringConnectionId peering, Side side, boolean on)
      implements AwsPeeringCall {

    /** Who of the two asked for the peering, and who was asked. */
    public enum Side {
      REQUESTER,
      ACCEPTER
    }

    @Override
    public String operation() {
      return "ModifyVpcPeeringConnectionOptions";
    }

    @Override
    public String subject() {
      return peering.value();
    }
  }

  /** Takes away a route, if it leads to this peering. */
  record DeleteRoute(String routeTable, Cidr destination, VpcPeeringConnectionId peering)
      implements AwsPeeringCall {
    @Override
    public String subject() {
      return routeTable;
    }
  }

  /** Ends the peering, or takes the request back. */
  record DeleteVpcPeeringConnection(VpcPeeringConnectionId peering) implements AwsPeeringCall {
    @Override
    public String subject() {
      return peering.value();
    }
  }

  /** Lets our VPC use a zone of theirs; Route 53 wants their authorization before. */
  record AssociateVPCWithHostedZone(HostedZoneId zone, VpcId vpc) implements AwsPeeringCall {
    @Override
    public String subject() {
      return zone.value();
    }
  }

  /** Ends that. */
  record DisassociateVPCFromHostedZone(HostedZoneId zone, VpcId vpc) implements AwsPeeringCall {
    @Override
    public String subject() {
      return zone.value();
    }
  }

  /** A call in the customer's account, by the role that they gave us. */
  record InTheirName(AwsPeeringCall call) implements AwsPeeringCall {
    @Override
    public String operation() {
      return call.operation();
    }

    @Override
    public String subject() {
      return call.subject();
    }
  }

  @Override
  default String operation() {
    return getClass().getSimpleName();
  }
}
