package io.astroconnect.launch;

import io.astroconnect.service.identity.GrantForm;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.Views;
import io.astroconnect.ui.identities.CheckViewModel;
import io.astroconnect.ui.identities.GrantViewModel;
import io.astroconnect.ui.identities.GrantsViewModel;
import io.astroconnect.ui.identities.IdentitiesView;
import io.astroconnect.ui.identities.IdentitiesViewModel;
import io.astroconnect.words.Words;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the screen of the identities. */
record IdentitiesScreen(
    Console console, Runner runner, Live live, Late late, Words words, Clipboards clipboards) {

  static Screen screen(Views views) {
    return new Screen(
        "identities", "fth-user-check", false, () -> views.load(IdentitiesView.class).view());
  }

  Map<Class<?>, Supplier<?>> factories() {
    return Map.of(IdentitiesView.class, this::view);
  }

  private IdentitiesView view() {
    return new IdentitiesView(
        new IdentitiesViewModel(console.identities(), runner, live, words, late),
        new GrantViewModel(
            console.grants().patient(),
            console.grantTexts(),
            new GrantForm(console.clock()),
            runner,
            live,
            words,
            late),
        new GrantsViewModel(
            console.grants().patient(),
            console.grantTexts(),
            runner,
            live,
            words,
            console.clock(),
            late,
            LaunchDesk.who()),
        new CheckViewModel(console.grants(), console.identities(), runner, words, late),
        words,
        late.shell(),
        clipboards);
  }
}
