package io.astroconnect.ui.fx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers in which form each kind of thing was copied last. */
public interface LastForm {

  /** The id of the form last used for a kind. */
  Optional<String> of(String kind);

  /** Remembers a form for a kind. */
  void remember(String kind, String form);

  /** Remembers until the window closes. */
  static LastForm inMemory() {
    Map<String, String> forms = new HashMap<>();
    return new LastForm() {
      @Override
      public Optional<String> of(String kind) {
        return Optional.ofNullable(forms.get(kind));
      }

      @Override
      public void remember(String kind, String form) {
        forms.put(kind, form);
      }
    };
  }
}
