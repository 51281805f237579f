package io.astroconnect.architecture.bad.model.net;

/** {@code model.net} may use the root of the model alone. */
final class KnowsSteps {
  io.astroconnect.architecture.bad.model.cluster.Fine fine() {
    return new io.astroconnect.architecture.bad.model.cluster.Fine("a");
  }
}
