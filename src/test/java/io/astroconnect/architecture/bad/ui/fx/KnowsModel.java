package io.astroconnect.architecture.bad.ui.fx;

import io.astroconnect.architecture.bad.model.cluster.Fine;

/** Controls for anything know nothing of the model. */
final class KnowsModel {
  String name(Fine fine) {
    return fine.name();
  }
}
