package io.astroconnect.architecture.bad.ui.reports;

import io.astroconnect.architecture.bad.ui.shell.Shell;

/** Features do not import each other. */
final class UsesOtherFeature {
  Object shell() {
    return new Shell();
  }
}
