package io.astroconnect.ui.peering;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.gcp.GcpPeeringIntent;
import io.astroconnect.model.peering.gcp.GcpTerms;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What is asked of a peering that stands, to be changed: ranges, zones, DNS, role. */
final class ChangeForm {
  private final PeeringView view;
  private final Words words;
  private final FormInput input;
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");

  /** A form that holds what is asked for now. */
  ChangeForm(PeeringView view, Words words) {
    this.view = view;
    this.words = words;
    this.input = new FormInput(words, this::changed);
    Cluster cluster = view.cluster();
    input.setClusters(List.of(cluster));
    input.fill(view.intent(), view.ticket());
    changed();
  }

  private void changed() {
    String problem = input.problem();
    boolean same = wanted().filter(view.intent()::equals).isPresent();
    obstacle.set(same ? words.text("screen.peering.change-nothing") : problem);
  }

  /** What is asked for instead, once every field is right. */
  Optional<PeeringIntent> wanted() {
    return input.intent().map(this::instead);
  }

  /** Cluster, target and round stay, and what cannot be typed. */
  private PeeringIntent instead(PeeringIntent typed) {
    return switch (typed) {
      case AwsPeeringIntent asked -> instead(asked);
      case GcpPeeringIntent asked -> instead(asked);
      default -> throw new IllegalArgumentException("Nobody knows " + typed.target());
    };
  }

  private AwsPeeringIntent instead(AwsPeeringIntent typed) {
    AwsPeeringIntent before = view.aws();
    return new AwsPeeringIntent(
        before.cluster(),
        before.target(),
        typed.cidrs(),
        typed.dns(),
        before.round(),
        before.terms().withZones(typed.terms().zones()).by(typed.terms().roleIfAny().orElse(null)));
  }

  private GcpPeeringIntent instead(GcpPeeringIntent typed) {
    GcpPeeringIntent before = view.ifGoogle().orElseThrow();
    return new GcpPeeringIntent(
        before.cluster(),
        before.target(),
        typed.cidrs(),
        before.round(),
        new GcpTerms(before.wish(), typed.exchange()));
  }

  PeeringView view() {
    return view;
  }

  FormInput input() {
    return input;
  }

  /** Why there is nothing to look at yet, or "". */
  ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }
}
