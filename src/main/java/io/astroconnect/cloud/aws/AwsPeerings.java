package io.astroconnect.cloud.aws;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Peerings;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.peering.aws.VpcPeeringStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;

/** VPC peering connections by EC2. */
public final class AwsPeerings implements Peerings {
  private static final int PAGE_SIZE = 1000;

  private static final Set<VpcPeeringStatus> ACCEPTED =
      EnumSet.of(VpcPeeringStatus.PROVISIONING, VpcPeeringStatus.ACTIVE);

  private static final Set<VpcPeeringStatus> ENDED =
      EnumSet.of(
          VpcPeeringStatus.FAILED,
          VpcPeeringStatus.EXPIRED,
          VpcPeeringStatus.REJECTED,
          VpcPeeringStatus.DELETING,
          VpcPeeringStatus.DELETED);

  private final AwsClients clients;

  /** Reads and asks for peerings through these clients. */
  public AwsPeerings(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public List<VpcPeering> all(Scope scope) {
    return clients.ec2(
        scope,
        "DescribeVpcPeeringConnections",
        ec2 ->
            Pages.read(token -> page(ec2, token), VpcPeeringConnection::vpcPeeringConnectionId)
                .stream()
                .map(PeeringReading::read)
                .toList());
  }

  private static Pages.Page<VpcPeeringConnection> page(Ec2Client ec2, @Nullable String token) {
    var answer =
        ec2.describeVpcPeeringConnections(ask -> ask.maxResults(PAGE_SIZE).nextToken(token));
    return new Pages.Page<>(answer.vpcPeeringConnections(), answer.nextToken());
  }

  /**
   * {@inheritDoc}
   *
   * @throws CloudException with a Conflict if EC2 says that there is one; with an Unreachable if it
   *     is not known whether the request was taken: look before asking again
   */
  @Override
  public VpcPeering request(Scope scope, VpcId vpc, Target target, Map<String, String> tags) {
    var answer =
        clients.ec2Once(
            scope,
            "CreateVpcPeeringConnection",
            ec2 -> ec2.createVpcPeeringConnection(PeeringRequest.of(vpc, target, tags).build()));
    if (answer.vpcPeeringConnection() == null
        || answer.vpcPeeringConnection().vpcPeeringConnectionId() == null) {
      throw new CloudException(
          new Fault.Unreachable(
              new Fault.Where(scope.account(), scope.region(), "CreateVpcPeeringConnection", ""),
              "the answer does not name the peering"));
    }
    return PeeringReading.read(answer.vpcPeeringConnection());
  }

  @Override
  public void enableRequesterDns(Scope scope, VpcPeeringConnectionId peering) {
    requesterDns(scope, peering, true);
  }

  @Override
  public void disableRequesterDns(Scope scope, VpcPeeringConnectionId peering) {
    requesterDns(scope, peering, false);
  }

  @Override
  public void enableAccepterDns(Scope accepter, VpcPeeringConnectionId peering) {
    accepterDns(accepter, peering, true);
  }

  @Override
  public void disableAccepterDns(Scope accepter, VpcPeeringConnectionId peering) {
    accepterDns(accepter, peering, false);
  }

  // nothing but the DNS field: EC2 refuses the call if a ClassicLink field is in it

  private void requesterDns(Scope scope, VpcPeeringConnectionId peering, boolean on) {
    clients.ec2(
        scope,
        "ModifyVpcPeeringConnectionOptions",
        ec2 ->
            ec2.modifyVpcPeeringConnectionOptions(
                ask ->
                    ask.vpcPeeringConnectionId(peering.value())
                        .requesterPeeringConnectionOptions(
                            ours -> ours.allowDnsResolutionFromRemoteVpc(on))));
  }

  private void accepterDns(Scope scope, VpcPeeringConnectionId peering, boolean on) {
    clients.ec2(
        scope,
        "ModifyVpcPeeringConnectionOptions",
        ec2 ->
            ec2.modifyVpcPeeringConnectionOptions(
                ask ->
                    ask.vpcPeeringConnectionId(peering.value())
                        .accepterPeeringConnectionOptions(
                            theirs -> theirs.allowDnsResolutionFromRemoteVpc(on))));
  }

  @Override
  public void accept(Scope accepter, VpcPeeringConnectionId peering) {
    try {
      clients.ec2(
          accepter,
          "AcceptVpcPeeringConnection",
          ec2 ->
              ec2.acceptVpcPeeringConnection(ask -> ask.vpcPeeringConnectionId(peering.value())));
    } catch (CloudException refusal) {
      if (!(refusal.fault() instanceof Fault.Conflict) || !is(accepter, peering, ACCEPTED)) {
        throw refusal;
      }
    }
  }

  @Override
  public void delete(Scope scope, VpcPeeringConnectionId peering) {
    try {
      clients.ec2(
          scope,
          "DeleteVpcPeeringConnection",
          ec2 ->
              ec2.deleteVpcPeeringConnection(ask -> ask.vpcPeeringConnectionId(peering.value())));
    } catch (CloudException refusal) {
      boolean gone = refusal.fault() instanceof Fault.NotFound;
      if (!gone && !(refusal.fault() instanceof Fault.Conflict && is(scope, peering, ENDED))) {
        throw refusal;
      }
    }
  }

  /** True if the peering, looked at now, is in one of these states; one not shown is in none. */
  private boolean is(Scope scope, VpcPeeringConnectionId peering, Set<VpcPeeringStatus> states) {
    return all(scope).stream()
        .anyMatch(one -> one.id().equals(peering) && states.contains(one.status()));
  }
}
