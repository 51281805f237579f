package io.astroconnect.ui.allowlist;

import io.astroconnect.model.allowlist.DataService;

/** A service in the list. */
record ServiceRow(DataService service) {

  String id() {
    return service.id().value();
  }

  String title() {
    return service.title();
  }
}
