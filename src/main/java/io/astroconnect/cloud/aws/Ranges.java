package io.astroconnect.cloud.aws;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.net.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** IPv4 ranges as a service writes them. */
final class Ranges {
  private static final Logger LOG = LoggerFactory.getLogger(Ranges.class);

  private Ranges() {}

  /** Reads a range; host bits, which EC2 itself drops, are dropped. */
  static Optional<Cidr> read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Cidr.parse(text));
    } catch (InvalidValueException broken) {
      if (broken.rule() == Rule.CIDR_HOST_BITS) {
        return Optional.of(Cidr.parse(broken.detail()));
      }
      LOG.warn("Left out a range that cannot be read: {}", text);
      return Optional.empty();
    }
  }

  static List<Cidr> readAll(Stream<@Nullable String> texts) {
    return texts.map(Ranges::read).flatMap(Optional::stream).distinct().toList();
  }
}
