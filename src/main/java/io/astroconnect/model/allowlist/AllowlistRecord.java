package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.StepId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was written down about an allowlist.
 *
 * @param given what was given last; null while nothing was
 * @param told what the customer said of what was given last
 * @param turned since when the addresses are others than those given; null while they are not
 */
public record AllowlistRecord(
    @Nullable Given given, Map<StepId, Confirmation> told, @Nullable Instant turned) {
  public static final AllowlistRecord NOTHING = new AllowlistRecord(null, Map.of(), null);

  public AllowlistRecord {
    told = Map.copyOf(told);
  }

  public Optional<Given> ifGiven() {
    return Optional.ofNullable(given);
  }

  public Optional<Instant> ifTurned() {
    return Optional.ofNullable(turned);
  }
}
