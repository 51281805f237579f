package io.astroconnect.model.checklist;

import java.util.Arrays;
import java.util.List;

/** A reason as a code with typed arguments. */
public record Reason(ReasonCode code, List<Arg> args) {
  public Reason {
    args = List.copyOf(args);
  }

  public static Reason of(ReasonCode code, Object... args) {
    return new Reason(code, Arrays.stream(args).map(Arg::of).toList());
  }
}
