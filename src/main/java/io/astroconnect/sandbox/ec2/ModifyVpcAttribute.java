package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.Vpc;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.Optional;

/** Switches one attribute of a network; two in one call are refused. */
final class ModifyVpcAttribute implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    Vpc vpc = new Lookup(world, call, now).vpc(call.required("VpcId"));
    Optional<Boolean> support = wish(call, "EnableDnsSupport.Value");
    Optional<Boolean> hostnames = wish(call, "EnableDnsHostnames.Value");
    if (support.isPresent() && hostnames.isPresent()) {
      throw new Refused(
          "InvalidParameterCombination",
          "Fields EnableDnsSupport and EnableDnsHostnames cannot be modified in one request");
    }
    if (support.isEmpty() && hostnames.isEmpty()) {
      throw Refused.missing("EnableDnsSupport or EnableDnsHostnames");
    }
    if (hostnames.orElse(false) && !vpc.dnsSupport()) {
      throw Refused.invalid(
          "DNS hostnames can be enabled only if DNS support is enabled for " + vpc.id());
    }
    Vpc changed =
        vpc.withDns(support.orElse(vpc.dnsSupport()), hostnames.orElse(vpc.dnsHostnames()));
    return Outcome.of(
        changed.equals(vpc) ? world : world.with(changed), Element.text("return", true));
  }

  private static Optional<Boolean> wish(Call call, String name) {
    return call.parameters().get(name).map(value -> Call.bool(name, value));
  }
}
