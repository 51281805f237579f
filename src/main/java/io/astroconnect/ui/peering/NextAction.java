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
 * @param button what the one button says, or ""
 * @param calls what would be called, for a dialog that asks first
 * @param copied what the button copies, where it copies
 * @param left what is left of the customer's term, null if none runs
 */
record NextAction(
    Kind kind,
    Look look,
    String title,
    String remark,
    String sentence,
    String button,
    List<CallLine> calls,
    String copied,
    @Nullable Duration left) {

  /** What the button does. */
  enum Kind {
    PROCEED,
    REISSUE,
    COPY,
    NONE
  }

  /** A call to the cloud: the operation and what it is called on. */
  record CallLine(String operation, String subject) {}
}
