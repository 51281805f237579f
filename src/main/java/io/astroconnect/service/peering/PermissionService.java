package io.astroconnect.service.peering;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Permissions;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.PermissionCheck;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks EC2 whether the calls that will follow would be permitted, as far as the things they are
 * about exist. To be asked for by a person: DryRun is sent to AWS itself alone, and even there it
 * is a call.
 */
public final class PermissionService {
  private final Permissions permissions;

  public PermissionService(Permissions permissions) {
    this.permissions = permissions;
  }

  /** A line for each call; one line where EC2 is not AWS itself, and nothing is sent. */
  public List<Check> check(AwsPeeringIntent intent, Checklist plan) {
    if (!permissions.askable()) {
      return List.of(PermissionCheck.notAskable());
    }
    Scope scope = Scopes.ours(intent.cluster());
    VpcId vpc = VpcId.parse(intent.cluster().vpc());
    if (plan.connectionId().isEmpty()) {
      return List.of(
          line(
              "CreateVpcPeeringConnection",
              () -> permissions.request(scope, vpc, intent.target(), Map.of())));
    }
    VpcPeeringConnectionId peering = VpcPeeringConnectionId.parse(plan.connectionId());
    List<Check> lines = new ArrayList<>();
    if (plan.steps().stream().anyMatch(PermissionService::accepts)) {
      lines.add(line("AcceptVpcPeeringConnection", () -> permissions.accept(scope, peering)));
    }
    route(plan).ifPresent(step -> routes(scope, step, peering, lines));
    lines.add(
        line("ModifyVpcPeeringConnectionOptions", () -> permissions.requesterDns(scope, peering)));
    lines.add(line("DeleteVpcPeeringConnection", () -> permissions.delete(scope, peering)));
    return lines;
  }

  /** They asked, and it is ours to accept. */
  private static boolean accepts(Step step) {
    return step.id().kind().equals("accept") && step.doable() && !step.forThem();
  }

  private void routes(Scope scope, Step step, VpcPeeringConnectionId peering, List<Check> lines) {
    String table = step.id().subject().getFirst();
    Cidr range = Cidr.parse(step.id().subject().getLast());
    lines.add(
        step.state().settled()
            ? line("DeleteRoute", () -> permissions.deleteRoute(scope, table, range))
            : line("CreateRoute", () -> permissions.createRoute(scope, table, range, peering)));
  }

  private static Optional<Step> route(Checklist plan) {
    return plan.steps().stream()
        .filter(step -> step.id().kind().equals("route") && step.id().subject().size() == 2)
        .findFirst();
  }

  private static Check line(String operation, Runnable attempt) {
    try {
      attempt.run();
      return PermissionCheck.of(operation, Optional.empty());
    } catch (CloudException refused) {
      return PermissionCheck.of(operation, Optional.of(refused.fault()));
    }
  }
}
