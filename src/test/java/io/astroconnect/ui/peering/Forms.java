package io.astroconnect.ui.peering;

import io.astroconnect.ui.Office;

/** Forms over an office, checked at once. */
final class Forms {
  private Forms() {}

  static NewPeeringViewModel of(Office office) {
    return new NewPeeringViewModel(
        office.peerings,
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
        "test");
  }

  /** Fills in what Halden Freight asks for. */
  static void fill(Office office, NewPeeringViewModel form) {
    form.begin(office.cluster("halden-prod-euc1").id().value());
    form.input().account.textProperty().set(Office.FREIGHT);
    form.input().region.textProperty().set("eu-central-1");
    form.input().vpc.textProperty().set(Office.FREIGHT_VPC);
    range(form, 0, "10.44.0.0/16");
  }

  static void range(NewPeeringViewModel form, int row, String text) {
    form.input().cidrs().get(row).textProperty().set(text);
  }
}
