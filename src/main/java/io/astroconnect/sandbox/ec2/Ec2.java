package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.QueryForm;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.aws.Service;
import io.astroconnect.sandbox.http.Ask;
import io.astroconnect.sandbox.wire.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Amazon EC2, as far as peering needs it. */
public final class Ec2 implements Service {
  private final Map<String, Action> actions =
      Map.ofEntries(
          Map.entry("CreateVpcPeeringConnection", new CreateVpcPeeringConnection()),
          Map.entry("DescribeVpcPeeringConnections", new DescribeVpcPeeringConnections()),
          Map.entry("AcceptVpcPeeringConnection", new AcceptVpcPeeringConnection()),
          Map.entry("RejectVpcPeeringConnection", new RejectVpcPeeringConnection()),
          Map.entry("DeleteVpcPeeringConnection", new DeleteVpcPeeringConnection()),
          Map.entry("ModifyVpcPeeringConnectionOptions", new ModifyVpcPeeringConnectionOptions()),
          Map.entry("DescribeVpcs", new DescribeVpcs()),
          Map.entry("DescribeVpcAttribute", new DescribeVpcAttribute()),
          Map.entry("ModifyVpcAttribute", new ModifyVpcAttribute()),
          Map.entry("DescribeSubnets", new DescribeSubnets()),
          Map.entry("DescribeRouteTables", new DescribeRouteTables()),
          Map.entry("DescribeNatGateways", new DescribeNatGateways()),
          Map.entry("DescribeAddresses", new DescribeAddresses()),
          Map.entry("CreateRoute", new CreateRoute()),
          Map.entry("ReplaceRoute", new ReplaceRoute()),
          Map.entry("DeleteRoute", new DeleteRoute()));

  @Override
  public String name() {
    return "ec2";
  }

  @Override
  public String namespace() {
    return "http://ec2.amazonaws.com/doc/2016-11-15/";
  }

  @Override
  public Map<String, Action> actions() {
    return actions;
  }

  @Override
  public Asked read(Ask ask) {
    return QueryForm.read(ask);
  }

  @Override
  public Element answer(String action, List<Element> body, String requestId) {
    List<Element> parts = new ArrayList<>();
    parts.add(Element.text("requestId", requestId));
    parts.addAll(body);
    return Element.of(action + "Response", parts);
  }

  @Override
  public Element refusal(Refused refused, String requestId) {
    Element error =
        Element.of(
            "Error",
            Element.text("Code", refused.code()),
            Element.text("Message", refused.words()));
    return Element.of(
        "Response", Element.of("Errors", error), Element.text("RequestID", requestId));
  }

  @Override
  public Refused unsigned() {
    return new Refused(
        "AuthFailure", "AWS was not able to validate the provided access credentials", 401);
  }

  @Override
  public Refused expired() {
    return new Refused("RequestExpired", "Request has expired.");
  }

  @Override
  public Refused throttled() {
    return new Refused("RequestLimitExceeded", "Request limit exceeded.", 503);
  }

  @Override
  public Refused denied(String callerArn, String action) {
    return new Refused(
        "UnauthorizedOperation",
        "You are not authorized to perform this operation. User: "
            + callerArn
            + " is not authorized to perform: ec2:"
            + action
            + " because no identity-based policy allows the ec2:"
            + action
            + " action",
        403);
  }
}
