package io.astroconnect.cloud.aws;

import static java.util.Objects.requireNonNullElse;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.Zones;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.aws.HostedZone;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.HostedZoneSummary;
import software.amazon.awssdk.services.route53.model.VPC;

/** Private hosted zones by Route 53. */
public final class AwsZones implements Zones {
  private static final Logger LOG = LoggerFactory.getLogger(AwsZones.class);

  /** As many as Route 53 gives in one answer. */
  private static final String PAGE = "100";

  private final AwsClients clients;

  /** Reads and changes associations through these clients. */
  public AwsZones(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public List<HostedZone> associated(Scope scope, VpcId vpc) {
    return clients.route53(
        scope,
        "ListHostedZonesByVPC",
        route53 ->
            Pages.read(token -> page(route53, scope, vpc, token), HostedZoneSummary::hostedZoneId)
                .stream()
                .map(AwsZones::read)
                .flatMap(Optional::stream)
                .toList());
  }

  private static Pages.Page<HostedZoneSummary> page(
      Route53Client route53, Scope scope, VpcId vpc, @Nullable String token) {
    var answer =
        route53.listHostedZonesByVPC(
            ask ->
                ask.vpcId(vpc.value()).vpcRegion(scope.region()).maxItems(PAGE).nextToken(token));
    return new Pages.Page<>(answer.hostedZoneSummaries(), answer.nextToken());
  }

  private static Optional<HostedZone> read(HostedZoneSummary said) {
    String id = said.hostedZoneId().replaceFirst("^/?hostedzone/", "");
    if (!HostedZoneId.possible(id)) {
      LOG.warn("Left out a hosted zone whose id cannot be read: {}", id);
      return Optional.empty();
    }
    return Optional.of(
        new HostedZone(
            new HostedZoneId(id),
            requireNonNullElse(said.name(), "").replaceFirst("\\.$", ""),
            owner(said)));
  }

  private static String owner(HostedZoneSummary said) {
    var owner = said.owner();
    if (owner == null) {
      return "";
    }
    return requireNonNullElse(owner.owningAccount(), requireNonNullElse(owner.owningService(), ""));
  }

  @Override
  public void associate(Scope scope, HostedZoneId zone, VpcId vpc) {
    try {
      clients.route53(
          scope,
          "AssociateVPCWithHostedZone",
          route53 ->
              route53.associateVPCWithHostedZone(
                  ask -> ask.hostedZoneId(zone.value()).vpc(named(scope, vpc))));
    } catch (CloudException refusal) {
      if (!conflict(refusal, "ConflictingDomainExists") || !isAssociated(scope, zone, vpc)) {
        throw refusal;
      }
    }
  }

  @Override
  public void disassociate(Scope scope, HostedZoneId zone, VpcId vpc) {
    try {
      clients.route53(
          scope,
          "DisassociateVPCFromHostedZone",
          route53 ->
              route53.disassociateVPCFromHostedZone(
                  ask -> ask.hostedZoneId(zone.value()).vpc(named(scope, vpc))));
    } catch (CloudException refusal) {
      if (!(refusal.fault() instanceof Fault.NotFound)) {
        throw refusal;
      }
    }
  }

  private boolean isAssociated(Scope scope, HostedZoneId zone, VpcId vpc) {
    return associated(scope, vpc).stream().anyMatch(one -> one.id().equals(zone));
  }

  private static boolean conflict(CloudException refusal, String code) {
    return refusal.fault() instanceof Fault.Conflict conflict && conflict.code().equals(code);
  }

  private static VPC named(Scope scope, VpcId vpc) {
    return VPC.builder().vpcId(vpc.value()).vpcRegion(scope.region()).build();
  }
}
