package io.astroconnect.model.report;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.net.Cidr;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A peering as other programs read it: keys and their order stay.
 *
 * @param id ours; null if it was not asked for
 * @param connectionId the cloud's, null while there is none
 * @param cloudStatus the cloud's own word, null while there is none
 * @param status in kebab case
 */
public record PublishedPeering(
    @Nullable String id,
    String cluster,
    @Nullable String connectionId,
    @Nullable String cloudStatus,
    String status,
    List<String> cidrs,
    List<PublishedStep> steps) {

  /**
   * A step of it.
   *
   * @param why a sentence
   * @param since ISO-8601, null if not known
   * @param by who does it: {@code us}, {@code customer}, or {@code accepter-role} for what is
   *     theirs and done by us, by the role that they gave us
   */
  public record PublishedStep(
      String id, String owner, String state, String why, @Nullable String since, String by) {

    static PublishedStep of(Function<Reason, String> sentence, Step step) {
      return new PublishedStep(
          step.id().value(),
          lower(step.owner()),
          lower(step.state()),
          sentence.apply(step.reason()),
          step.sinceIfKnown().map(Instant::toString).orElse(null),
          by(step));
    }

    private static String by(Step step) {
      return switch (step.owner()) {
        case OURS -> step.forThem() ? "accepter-role" : "us";
        case THEIRS -> "customer";
      };
    }

    private static String lower(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The form of a checklist.
   *
   * @param sentence makes a sentence of a reason
   */
  public static PublishedPeering of(
      Function<Reason, String> sentence,
      @Nullable String id,
      String cluster,
      List<Cidr> cidrs,
      Checklist checklist) {
    return new PublishedPeering(
        id,
        cluster,
        ifAny(checklist.connectionId()),
        ifAny(checklist.cloudStatus()),
        checklist.state().key(),
        PublishedCluster.texts(cidrs),
        checklist.steps().stream().map(step -> PublishedStep.of(sentence, step)).toList());
  }

  private static @Nullable String ifAny(String text) {
    return text.isEmpty() ? null : text;
  }
}
