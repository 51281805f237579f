package io.astroconnect.cli;

import io.astroconnect.model.report.PublishedPeering;
import io.astroconnect.model.report.PublishedPeering.PublishedStep;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A peering of which something was done and no longer is, as JSON.
 *
 * @param steps those alone
 */
record DriftJson(
    String id,
    String cluster,
    @Nullable String connectionId,
    String status,
    List<PublishedStep> steps) {

  static DriftJson of(Words words, PeeringView view) {
    PublishedPeering all =
        PublishedPeering.of(
            words::of,
            view.id().value(),
            view.cluster().id().value(),
            view.cidrs(),
            view.checklist());
    Set<String> drifted =
        view.drift().stream().map(step -> step.id().value()).collect(Collectors.toSet());
    return new DriftJson(
        view.id().value(),
        all.cluster(),
        all.connectionId(),
        all.status(),
        all.steps().stream().filter(step -> drifted.contains(step.id())).toList());
  }
}
