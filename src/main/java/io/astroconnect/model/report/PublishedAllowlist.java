package io.astroconnect.model.report;

import io.astroconnect.model.allowlist.AddressesNow;
import io.astroconnect.model.allowlist.AllowlistIntent;
import io.astroconnect.model.allowlist.Given;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.report.PublishedPeering.PublishedStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An allowlist as other programs read it: keys and their order stay.
 *
 * @param cluster its id
 * @param status in kebab case
 * @param ticket in which it was asked for, or ""
 * @param given what the customer was given last, null while nothing was
 * @param toAdd addresses that the customer lacks, where they have to be changed
 * @param toRemove addresses that the customer has and that are not in use any more
 */
public record PublishedAllowlist(
    String id,
    String cluster,
    String service,
    String status,
    String ticket,
    @Nullable PublishedGiven given,
    List<String> toAdd,
    List<String> toRemove,
    List<PublishedStep> steps,
    String clusterName) {

  /**
   * What was given.
   *
   * @param chosen the id of the case on their side, or ""
   * @param at ISO-8601
   */
  public record PublishedGiven(
      List<String> addresses, String chosen, String by, String ticket, String at) {

    static PublishedGiven of(Given given) {
      return new PublishedGiven(
          PublishedCluster.texts(given.addresses()),
          given.chosen(),
          given.told().by(),
          given.told().ticket(),
          given.told().at().toString());
    }
  }

  /**
   * The form of a checklist.
   *
   * @param sentence makes a sentence of a reason
   */
  public static PublishedAllowlist of(
      Function<Reason, String> sentence,
      String id,
      AllowlistIntent intent,
      String clusterName,
      String ticket,
      Optional<Given> given,
      Optional<AddressesNow> change,
      Checklist checklist) {
    return new PublishedAllowlist(
        id,
        intent.cluster().value(),
        intent.service().value(),
        checklist.state().key(),
        ticket,
        given.map(PublishedGiven::of).orElse(null),
        change.map(now -> PublishedCluster.texts(now.added())).orElse(List.of()),
        change.map(now -> PublishedCluster.texts(now.gone())).orElse(List.of()),
        checklist.steps().stream().map(step -> PublishedStep.of(sentence, step)).toList(),
        clusterName);
  }
}
