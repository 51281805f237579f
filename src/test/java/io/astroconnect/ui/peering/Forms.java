package io.astroconnect.ui.peering;

import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.LastForm;

/** Forms over an office, checked at once. */
final class Forms {
  private Forms() {}

  static NewPeeringViewModel of(Office office) {
    return new NewPeeringViewModel(
        office.peerings,
        office.permissions,
        office.catalogue,
        office.guard,
        office.runner,
        office.live,
        office.words,
        office.clock,
        office.announcer,
        office.navigator,
        _ -> {});
  }

  /** The screen around a form. */
  static PeeringScreenViewModel screen(Office office, NewPeeringViewModel form) {
    return screen(office, form, LastForm.inMemory());
  }

  /** The same where a form was chosen before. */
  static PeeringScreenViewModel screen(Office office, NewPeeringViewModel form, LastForm lastForm) {
    return new PeeringScreenViewModel(
        office.peerings,
        office.runner,
        office.live,
        office.words,
        office.clock,
        office.announcer,
        office.clipboards,
        office.handovers,
        form,
        lastForm,
        "test");
  }

  /** Fills in what Halden Freight asks for. */
  static void fill(Office office, NewPeeringViewModel form) {
    fill(form, office.halden());
  }

  /** Types an intent in. */
  static void fill(NewPeeringViewModel form, AwsPeeringIntent intent) {
    form.begin(intent.cluster().id().value());
    form.input().aws.account.textProperty().set(intent.target().account().value());
    form.input().aws.region.textProperty().set(intent.target().region().value());
    form.input().aws.vpc.textProperty().set(intent.target().vpc().value());
    form.input().ranges.fill(intent.cidrs());
  }

  static void range(NewPeeringViewModel form, int row, String text) {
    form.input().ranges.rows().get(row).textProperty().set(text);
  }
}
