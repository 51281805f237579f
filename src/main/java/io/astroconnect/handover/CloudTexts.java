package io.astroconnect.handover;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.peering.PeeringIntent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What differs from cloud to cloud in the texts of a peering. */
interface CloudTexts {
  /** True if these are the texts of such a peering. */
  boolean about(PeeringIntent intent);

  /** The folder of its templates. */
  String folder();

  /** True if the peering has what its commands name; until then its texts are comments. */
  boolean known(PeeringMatter matter);

  /** True if nothing is to be done about a step of theirs any more. */
  boolean over(Step step);

  /** True if they can do it at once although it waits for us. */
  boolean early(Step step);

  /** What the templates fill in. */
  Map<String, Object> values(PeeringMatter matter);

  /** What was filled in, so that it can be shown as such. */
  List<String> filled(PeeringMatter matter);

  /** What only the customer knows now. */
  Optional<Question> question(PeeringMatter matter);

  /** What only they know, if a check stopped for it. */
  Optional<Question> question(Check check);
}
