package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.Vpc;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;

/** One attribute of a network. */
final class DescribeVpcAttribute implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    Vpc vpc = new Lookup(world, call, now).vpc(call.required("VpcId"));
    String attribute = call.required("Attribute");
    boolean value =
        switch (attribute) {
          case "enableDnsSupport" -> vpc.dnsSupport();
          case "enableDnsHostnames" -> vpc.dnsHostnames();
          case "enableNetworkAddressUsageMetrics" -> false;
          default ->
              throw Refused.invalid(
                  "Value ("
                      + attribute
                      + ") for parameter attribute is invalid. Unknown attribute.");
        };
    return Outcome.of(
        world,
        Element.text("vpcId", vpc.id()),
        Element.of(attribute, Element.text("value", value)));
  }
}
