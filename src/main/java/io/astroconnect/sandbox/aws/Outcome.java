package io.astroconnect.sandbox.aws;

import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.World;
import java.util.List;

/** What an action did: the next world, and the body of its answer. */
public record Outcome(World world, List<Element> body) {
  public Outcome {
    body = List.copyOf(body);
  }

  public static Outcome of(World world, Element... body) {
    return new Outcome(world, List.of(body));
  }
}
