package io.astroconnect.cloud.aws;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.peering.aws.VpcId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;

/**
 * A VPC's DNS attributes: EC2 tells and takes one a call. One that a service leaves out has EC2's
 * default for a VPC made by hand: support on, host names off.
 */
final class DnsAttributes {
  private final AwsClients clients;

  DnsAttributes(AwsClients clients) {
    this.clients = clients;
  }

  boolean support(Scope scope, VpcId vpc) {
    AttributeBooleanValue said =
        clients
            .ec2(
                scope,
                "DescribeVpcAttribute",
                ec2 ->
                    ec2.describeVpcAttribute(
                        ask ->
                            ask.vpcId(vpc.value()).attribute(VpcAttributeName.ENABLE_DNS_SUPPORT)))
            .enableDnsSupport();
    return on(said, true);
  }

  boolean hostnames(Scope scope, VpcId vpc) {
    AttributeBooleanValue said =
        clients
            .ec2(
                scope,
                "DescribeVpcAttribute",
                ec2 ->
                    ec2.describeVpcAttribute(
                        ask ->
                            ask.vpcId(vpc.value())
                                .attribute(VpcAttributeName.ENABLE_DNS_HOSTNAMES)))
            .enableDnsHostnames();
    return on(said, false);
  }

  private static boolean on(@Nullable AttributeBooleanValue said, boolean otherwise) {
    return (said == null || said.value() == null) ? otherwise : said.value();
  }

  void enableSupport(Scope scope, VpcId vpc) {
    clients.ec2(
        scope,
        "ModifyVpcAttribute",
        ec2 ->
            ec2.modifyVpcAttribute(
                ask -> ask.vpcId(vpc.value()).enableDnsSupport(on -> on.value(true))));
  }

  void enableHostnames(Scope scope, VpcId vpc) {
    clients.ec2(
        scope,
        "ModifyVpcAttribute",
        ec2 ->
            ec2.modifyVpcAttribute(
                ask -> ask.vpcId(vpc.value()).enableDnsHostnames(on -> on.value(true))));
  }
}
