package io.astroconnect.handover;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsPeeringReason;
import io.astroconnect.model.peering.aws.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Texts for AWS: commands of the AWS CLI, the AWS console, Terraform's AWS provider. Every command
 * names its region, since a peering is accepted in the accepter's.
 */
final class AwsTexts implements CloudTexts {
  @Override
  public boolean about(PeeringIntent intent) {
    return intent instanceof AwsPeeringIntent;
  }

  @Override
  public String folder() {
    return "aws-peering";
  }

  @Override
  public boolean known(PeeringMatter matter) {
    return !matter.connectionId().isEmpty();
  }

  @Override
  public boolean over(Step step) {
    return step.state() == StepState.FAILED || step.reason().code() == AwsPeeringReason.ENDED;
  }

  @Override
  public boolean early(Step step) {
    return false;
  }

  @Override
  public Optional<Question> question(PeeringMatter matter) {
    return AwsQuestions.of(matter);
  }

  @Override
  public Optional<Question> question(Check check) {
    return AwsQuestions.of(check);
  }

  private static Target target(PeeringMatter matter) {
    return ((AwsPeeringIntent) matter.intent()).target();
  }

  @Override
  public Map<String, Object> values(PeeringMatter matter) {
    Target target = target(matter);
    Map<String, Object> values = new HashMap<>();
    values.put("pcx", matter.connectionId());
    values.put("account", target.account().value());
    values.put("region", target.region().value());
    values.put("vpc", target.vpc().value());
    values.put("ours", matter.ourRanges());
    values.put("ourVpc", matter.intent().cluster().vpc());
    values.put("ourRegion", matter.intent().cluster().region());
    values.put("routeTable", new Placeholder("<YOUR_ROUTE_TABLE>"));
    values.put("securityGroup", new Placeholder("<YOUR_SECURITY_GROUP>"));
    values.put("ourSecurityGroup", new Placeholder("<OUR_SECURITY_GROUP>"));
    values.put("port", new Placeholder("<PORT>"));
    values.put("removal", matter.intent().removal());
    values.put("tables", open(matter, "return-routes") || open(matter, "remove-return-routes"));
    values.put("zones", open(matter, "zone"));
    values.put("ourAccount", matter.intent().cluster().account());
    values.put("sameRegion", matter.intent().cluster().region().equals(target.region().value()));
    values.put("asked", asked(matter));
    values.put("accepts", accepts(matter));
    return values;
  }

  /** True if they still have to do such a step, and we cannot see it. */
  private static boolean open(PeeringMatter matter, String kind) {
    return matter.checklist().of(Owner.THEIRS).stream()
        .anyMatch(step -> step.id().kind().equals(kind) && !step.state().settled());
  }

  /** True if they asked for the peering, so that their side is the requester's. */
  private static boolean asked(PeeringMatter matter) {
    return accept(matter).filter(step -> step.owner() == Owner.OURS && !step.forThem()).isPresent();
  }

  /** True if accepting is still theirs to do. */
  private static boolean accepts(PeeringMatter matter) {
    return accept(matter)
        .filter(step -> step.owner() == Owner.THEIRS && !step.state().settled())
        .isPresent();
  }

  private static Optional<Step> accept(PeeringMatter matter) {
    return matter.checklist().step(new StepId("accept"));
  }

  @Override
  public List<String> filled(PeeringMatter matter) {
    Target target = target(matter);
    return Stream.concat(
            Stream.of(
                    matter.connectionId(),
                    target.account().value(),
                    target.region().value(),
                    target.vpc().value(),
                    matter.intent().cluster().account(),
                    matter.intent().cluster().vpc())
                .filter(value -> !value.isEmpty()),
            matter.ourRanges().stream())
        .toList();
  }
}
