package io.astroconnect.model.handover;

import io.astroconnect.model.handover.Piece.Timing;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that the customer gets for a connection, in the order of their steps.
 *
 * @param look the piece that looks how things stand and changes nothing
 */
public record HandOver(List<Piece> steps, Piece look) {
  public HandOver {
    steps = List.copyOf(steps);
  }

  /** What the customer can do now. */
  public List<Piece> now() {
    return at(Timing.NOW);
  }

  /** What is not settled: now or later. */
  public List<Piece> open() {
    return steps.stream()
        .filter(piece -> piece.timing() == Timing.NOW || piece.timing() == Timing.LATER)
        .toList();
  }

  public List<Piece> at(Timing timing) {
    return steps.stream().filter(piece -> piece.timing() == timing).toList();
  }

  /** The numbers of what can be done now, such as "1, 2, 4". */
  public String numbers() {
    return now().stream()
        .map(piece -> Integer.toString(piece.number()))
        .collect(Collectors.joining(", "));
  }

  /** The texts of what can be done now, to be copied in one go. */
  public String text() {
    return text(now());
  }

  /** Texts below each other. */
  public static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining("\n"));
  }
}
