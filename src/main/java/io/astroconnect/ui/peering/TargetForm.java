package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.Sibling;
import io.astroconnect.ui.fx.FieldState;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the form differs from cloud to cloud: which network of the customer is meant, and what is
 * wished beside its ranges.
 */
interface TargetForm {
  /** Why a cluster cannot be peered; "" if it can. */
  String problem(Cluster cluster);

  /** What is missing or wrong first of what says which network is meant; "" if nothing is. */
  String targetProblem();

  /** The same of what is wished. */
  String wishProblem();

  /** Whose network is meant: the account or project; "" while nobody knows. */
  String owner();

  /** What staff asks for; every field is right. */
  PeeringIntent intent(Cluster cluster, List<Cidr> ranges);

  /** What can be said of a range while it is being typed. */
  List<Check> range(Cidr range, @Nullable Cluster cluster, List<Sibling> others);

  /** Whether what is typed so far can't mean this one. */
  boolean another(PeeringTarget of);

  /** Shows what was found about its fields; the function takes the ids of the checks. */
  void judge(Function<Stream<String>, FieldState> found);

  /** Something was typed. */
  default void touched() {}

  /** Another network is meant. */
  default void otherSide() {}

  /** Fills its fields in. */
  void fill(PeeringIntent intent);

  /** Empties its fields. */
  void clear();

  /** True if nobody typed anything. */
  boolean blank();

  /** Which of the fields that need something are empty, by their ids and in their order. */
  Map<String, Boolean> empty();
}
