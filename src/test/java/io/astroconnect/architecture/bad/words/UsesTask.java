package io.astroconnect.architecture.bad.words;

import io.astroconnect.architecture.bad.task.Job;

/** Words are made of the model alone. */
final class UsesTask {
  Object job() {
    return new Job();
  }
}
