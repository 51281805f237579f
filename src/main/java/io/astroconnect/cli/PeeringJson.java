package io.astroconnect.cli;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A peering as JSON.
 *
 * @param id ours; null if it was not asked for
 * @param connectionId the cloud's, null while there is none
 * @param cloudStatus the cloud's own word, null while there is none
 * @param status in kebab case
 */
record PeeringJson(
    @Nullable String id,
    String cluster,
    @Nullable String connectionId,
    @Nullable String cloudStatus,
    String status,
    List<String> cidrs,
    List<StepJson> steps) {

  /**
   * A step of it.
   *
   * @param why a sentence
   * @param since ISO-8601, null if not known
   */
  record StepJson(String id, String owner, String state, String why, @Nullable String since) {
    static StepJson of(Words words, Step step) {
      return new StepJson(
          step.id().value(),
          lower(step.owner()),
          lower(step.state()),
          words.of(step.reason()),
          step.sinceIfKnown().map(Instant::toString).orElse(null));
    }
  }

  /** What was looked at before anything is sent, and what it says. */
  record CheckJson(String id, String level, String why) {
    static CheckJson of(Words words, Check check) {
      return new CheckJson(check.id(), lower(check.level()), words.of(check));
    }
  }

  static PeeringJson of(Words words, PeeringView view) {
    return of(
        words, view.id().value(), view.cluster().id().value(), view.cidrs(), view.checklist());
  }

  static PeeringJson of(
      Words words, @Nullable String id, String cluster, List<Cidr> cidrs, Checklist checklist) {
    return new PeeringJson(
        id,
        cluster,
        ifAny(checklist.connectionId()),
        ifAny(checklist.cloudStatus()),
        checklist.state().key(),
        ClusterJson.texts(cidrs),
        checklist.steps().stream().map(step -> StepJson.of(words, step)).toList());
  }

  private static @Nullable String ifAny(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
