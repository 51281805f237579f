package io.astroconnect.launch;

import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.LastForm;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.Views;
import io.astroconnect.ui.peering.NewPeeringView;
import io.astroconnect.ui.peering.NewPeeringViewModel;
import io.astroconnect.ui.peering.PeeringScreenView;
import io.astroconnect.ui.peering.PeeringScreenViewModel;
import io.astroconnect.words.Words;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Wires the peering screen and the form in it, which share the form's view-model. */
final class PeeringScreen {
  private final Console console;
  private final Runner runner;
  private final Live live;
  private final Late late;
  private final Words words;
  private final Clipboards clipboards;
  private final LastForm lastForm;
  private @Nullable NewPeeringViewModel form;

  PeeringScreen(
      Console console,
      Runner runner,
      Live live,
      Late late,
      Words words,
      Clipboards clipboards,
      LastForm lastForm) {
    this.console = console;
    this.runner = runner;
    this.live = live;
    this.late = late;
    this.words = words;
    this.clipboards = clipboards;
    this.lastForm = lastForm;
  }

  static Screen screen(Views views) {
    return new Screen(
        "peering", "fth-link", false, () -> views.load(PeeringScreenView.class).view());
  }

  Map<Class<?>, Supplier<?>> factories() {
    return Map.of(PeeringScreenView.class, this::list, NewPeeringView.class, this::formView);
  }

  private PeeringScreenView list() {
    return new PeeringScreenView(
        new PeeringScreenViewModel(
            console.peerings().patient(),
            runner,
            live,
            words,
            console.clock(),
            late,
            clipboards,
            console.handovers(),
            form(),
            lastForm,
            LaunchDesk.who()),
        words,
        late.shell(),
        clipboards);
  }

  private NewPeeringView formView() {
    return new NewPeeringView(form(), words, late.shell(), clipboards);
  }

  private NewPeeringViewModel form() {
    if (form == null) {
      form =
          new NewPeeringViewModel(
              console.peerings().patient(),
              console.permissions(),
              console.catalogue(),
              console.guard(),
              runner,
              live,
              words,
              console.clock(),
              late,
              late,
              Thread::sleep);
    }
    return form;
  }
}
