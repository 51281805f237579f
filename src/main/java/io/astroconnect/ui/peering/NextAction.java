package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.Look;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes next for a peering.
 *
 * @param look icon and tone
 * @param remark beside the title, or ""
 * @param sentence below it, or ""
 * @param ways on, the first one first; none where nobody need do anything
 * @param left what is left of the customer's term, null if none runs
 */
record NextAction(
    Look look,
    String title,
    String remark,
    String sentence,
    List<Way> ways,
    @Nullable Duration left) {
  NextAction {
    ways = List.copyOf(ways);
  }

  /** What a button does. */
  enum Kind {
    /** Does what is ours to do. */
    PROCEED,
    /** Sends the same request anew. */
    REISSUE,
    /** Opens the form with what was asked for. */
    CHANGE,
    /** Asks whether what is left is to be taken away. */
    REMOVE,
    /** Copies a text. */
    COPY,
    /** Looks at the cloud again. */
    OBSERVE
  }

  /**
   * A way on.
   *
   * @param button what its button says
   * @param calls what would be called, for a dialog that asks first
   * @param copied what it copies, where it copies
   */
  record Way(Kind kind, String button, List<CallLine> calls, String copied) {}

  /** A call to the cloud: the operation and what it is called on. */
  record CallLine(String operation, String subject) {}
}
