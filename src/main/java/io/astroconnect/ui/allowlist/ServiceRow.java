package io.astroconnect.ui.allowlist;

import io.astroconnect.model.allowlist.DataService;
import java.util.Locale;

/** A service in the list. */
record ServiceRow(DataService service) {

  String id() {
    return service.id().value();
  }

  /** What a search looks in. */
  String found() {
    return (id() + " " + title() + " " + String.join(" ", service.words()))
        .toLowerCase(Locale.ROOT);
  }

  String title() {
    return service.title();
  }
}
