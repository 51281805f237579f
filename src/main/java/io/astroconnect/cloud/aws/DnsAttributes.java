package io.astroconnect.cloud.aws;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.ModifyVpcAttributeRequest;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;

/**
 * The DNS attributes of VPCs; EC2 gives and takes one a call. Empty where a service does not report
 * them.
 */
final class DnsAttributes {
  private static final Set<String> UNKNOWN_ACTION =
      Set.of("InvalidAction", "NotImplemented", "UnknownOperationException", "HTTP 501");

  private final AwsClients clients;

  DnsAttributes(AwsClients clients) {
    this.clients = clients;
  }

  Optional<Boolean> support(Scope scope, VpcId vpc) {
    return value(scope, vpc, VpcAttributeName.ENABLE_DNS_SUPPORT);
  }

  Optional<Boolean> hostnames(Scope scope, VpcId vpc) {
    return value(scope, vpc, VpcAttributeName.ENABLE_DNS_HOSTNAMES);
  }

  void enableSupport(Scope scope, VpcId vpc) {
    modify(
        scope,
        ModifyVpcAttributeRequest.builder()
            .vpcId(vpc.value())
            .enableDnsSupport(on -> on.value(true))
            .build());
  }

  void enableHostnames(Scope scope, VpcId vpc) {
    modify(
        scope,
        ModifyVpcAttributeRequest.builder()
            .vpcId(vpc.value())
            .enableDnsHostnames(on -> on.value(true))
            .build());
  }

  private void modify(Scope scope, ModifyVpcAttributeRequest request) {
    clients.ec2(scope, "ModifyVpcAttribute", ec2 -> ec2.modifyVpcAttribute(request));
  }

  private Optional<Boolean> value(Scope scope, VpcId vpc, VpcAttributeName attribute) {
    try {
      return clients.ec2(
          scope,
          "DescribeVpcAttribute",
          ec2 -> Optional.ofNullable(ask(ec2, vpc, attribute)).map(AttributeBooleanValue::value));
    } catch (CloudException refusal) {
      if (refusal.fault() instanceof Fault.Invalid invalid
          && UNKNOWN_ACTION.contains(invalid.code())) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  private static @Nullable AttributeBooleanValue ask(
      Ec2Client ec2, VpcId vpc, VpcAttributeName attribute) {
    var answer = ec2.describeVpcAttribute(ask -> ask.vpcId(vpc.value()).attribute(attribute));
    return attribute == VpcAttributeName.ENABLE_DNS_SUPPORT
        ? answer.enableDnsSupport()
        : answer.enableDnsHostnames();
  }
}
