package io.astroconnect.handover;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.GcpPeeringIntent;
import io.astroconnect.model.peering.gcp.NetworkName;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.StackType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Texts for Google Cloud: commands of gcloud, the Google Cloud console, Terraform's Google
 * provider. Their half may be added before ours, as neither needs an id of the other.
 */
final class GoogleTexts implements CloudTexts {
  /** What can be done while our half is missing. */
  private static final Set<String> EARLY = Set.of("their-half", "their-options");

  /** Of a name by RFC 1035. */
  private static final int LONGEST = 63;

  @Override
  public boolean about(PeeringIntent intent) {
    return intent instanceof GcpPeeringIntent;
  }

  @Override
  public String folder() {
    return "gcp-peering";
  }

  /** Their half names our project and network, and nothing else of us. */
  @Override
  public boolean known(PeeringMatter matter) {
    Cluster cluster = matter.intent().cluster();
    return ProjectId.possible(cluster.account()) && NetworkName.possible(cluster.vpc());
  }

  @Override
  public boolean over(Step step) {
    return false;
  }

  @Override
  public boolean early(Step step) {
    return EARLY.contains(step.id().kind());
  }

  @Override
  public Map<String, Object> values(PeeringMatter matter) {
    GcpPeeringIntent intent = (GcpPeeringIntent) matter.intent();
    Exchange ours = intent.exchange();
    Map<String, Object> values = new HashMap<>();
    values.put("known", known(matter));
    values.put("project", intent.target().owner());
    values.put("network", intent.target().network());
    values.put("networkUrl", intent.target().url());
    values.put("ourProject", intent.cluster().account());
    values.put("ourNetwork", intent.cluster().vpc());
    values.put("ourNetworkUrl", ourUrl(intent.cluster()));
    values.put("name", name(intent.cluster()));
    values.put("nodes", nodes(matter));
    values.put("ours", matter.ourRanges());
    values.put("wanted", intent.cidrs().stream().map(Object::toString).toList());
    values.put("importCustom", ours.exportCustom());
    values.put("exportCustom", ours.importCustom());
    values.put("exportPublic", ours.importPublic());
    values.put("dual", ours.stack() == StackType.IPV4_IPV6);
    values.put("half", half(matter));
    values.put("ourHalf", matter.connectionId());
    values.put("removal", intent.removal());
    values.put("region", new Placeholder("<YOUR_REGION>"));
    values.put("port", new Placeholder("<PORT>"));
    return values;
  }

  private static String ourUrl(Cluster cluster) {
    return "projects/" + cluster.account() + "/global/networks/" + cluster.vpc();
  }

  /** What their half is called if they do as the texts say. */
  private static String name(Cluster cluster) {
    String name = "astro-" + ClusterNames.of(cluster).slug();
    return name.substring(0, Math.min(name.length(), LONGEST)).replaceAll("-+$", "");
  }

  /** All that comes from the cluster has addresses of its nodes, whichever pod it leaves. */
  private static List<String> nodes(PeeringMatter matter) {
    return matter.intent().cluster().cidrs().stream().limit(1).map(Object::toString).toList();
  }

  /** True once their half was seen: what it exchanges is changed then, not added. */
  private static boolean half(PeeringMatter matter) {
    return matter
        .checklist()
        .step(new StepId("their-half"))
        .filter(step -> step.state() == StepState.DONE)
        .isPresent();
  }

  @Override
  public List<String> filled(PeeringMatter matter) {
    PeerNetwork target = ((GcpPeeringIntent) matter.intent()).target();
    Cluster cluster = matter.intent().cluster();
    return Stream.concat(
            Stream.of(
                target.url(),
                ourUrl(cluster),
                target.owner(),
                target.network(),
                cluster.account(),
                cluster.vpc(),
                name(cluster)),
            Stream.concat(
                nodes(matter).stream(), matter.intent().cidrs().stream().map(Object::toString)))
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  @Override
  public Optional<Question> question(PeeringMatter matter) {
    return GoogleQuestions.of(matter);
  }

  @Override
  public Optional<Question> question(Check check) {
    return GoogleQuestions.of(check);
  }
}
