package io.astroconnect.cloud.aws;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Permissions;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Permissions by EC2's DryRun. */
public final class AwsPermissions implements Permissions {
  private static final String PERMITTED = "DryRunOperation";

  private final AwsClients clients;

  /** Asks through these clients. */
  public AwsPermissions(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public boolean askable() {
    return clients.ec2IsAws();
  }

  @Override
  public void request(Scope scope, VpcId vpc, Target target, Map<String, String> tags) {
    ask(
        scope,
        "CreateVpcPeeringConnection",
        ec2 ->
            ec2.createVpcPeeringConnection(
                PeeringRequest.of(vpc, target, tags).dryRun(true).build()));
  }

  @Override
  public void accept(Scope scope, VpcPeeringConnectionId peering) {
    ask(
        scope,
        "AcceptVpcPeeringConnection",
        ec2 ->
            ec2.acceptVpcPeeringConnection(
                ask -> ask.dryRun(true).vpcPeeringConnectionId(peering.value())));
  }

  @Override
  public void requesterDns(Scope scope, VpcPeeringConnectionId peering) {
    ask(
        scope,
        "ModifyVpcPeeringConnectionOptions",
        ec2 ->
            ec2.modifyVpcPeeringConnectionOptions(
                ask ->
                    ask.dryRun(true)
                        .vpcPeeringConnectionId(peering.value())
                        .requesterPeeringConnectionOptions(
                            ours -> ours.allowDnsResolutionFromRemoteVpc(true))));
  }

  @Override
  public void accepterDns(Scope scope, VpcPeeringConnectionId peering) {
    ask(
        scope,
        "ModifyVpcPeeringConnectionOptions",
        ec2 ->
            ec2.modifyVpcPeeringConnectionOptions(
                ask ->
                    ask.dryRun(true)
                        .vpcPeeringConnectionId(peering.value())
                        .accepterPeeringConnectionOptions(
                            theirs -> theirs.allowDnsResolutionFromRemoteVpc(true))));
  }

  @Override
  public void delete(Scope scope, VpcPeeringConnectionId peering) {
    ask(
        scope,
        "DeleteVpcPeeringConnection",
        ec2 ->
            ec2.deleteVpcPeeringConnection(
                ask -> ask.dryRun(true).vpcPeeringConnectionId(peering.value())));
  }

  @Override
  public void createRoute(
      Scope scope, String routeTable, Cidr destination, VpcPeeringConnectionId peering) {
    ask(
        scope,
        "CreateRoute",
        ec2 ->
            ec2.createRoute(
                ask ->
                    ask.dryRun(true)
                        .routeTableId(routeTable)
                        .destinationCidrBlock(destination.toString())
                        .vpcPeeringConnectionId(peering.value())));
  }

  @Override
  public void replaceRoute(
      Scope scope, String routeTable, Cidr destination, VpcPeeringConnectionId peering) {
    ask(
        scope,
        "ReplaceRoute",
        ec2 ->
            ec2.replaceRoute(
                ask ->
                    ask.dryRun(true)
                        .routeTableId(routeTable)
                        .destinationCidrBlock(destination.toString())
                        .vpcPeeringConnectionId(peering.value())));
  }

  @Override
  public void deleteRoute(Scope scope, String routeTable, Cidr destination) {
    ask(
        scope,
        "DeleteRoute",
        ec2 ->
            ec2.deleteRoute(
                ask ->
                    ask.dryRun(true)
                        .routeTableId(routeTable)
                        .destinationCidrBlock(destination.toString())));
  }

  private void ask(Scope scope, String call, Consumer<Ec2Client> asking) {
    if (!askable()) {
      throw new CloudException(new Fault.NotAsked());
    }
    try {
      clients.ec2Once(
          scope,
          call,
          ec2 -> {
            asking.accept(ec2);
            return call;
          });
    } catch (CloudException answer) {
      if (answer.fault() instanceof Fault.Invalid said && said.code().equals(PERMITTED)) {
        return;
      }
      throw answer;
    }
    String really = "EC2 did not keep to DryRun: the call may have been done";
    throw new CloudException(
        new Fault.Bug(new Fault.Where(scope.account(), scope.region(), call, ""), really));
  }
}
