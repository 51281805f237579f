package io.astroconnect.launch;

import io.astroconnect.cloud.sandbox.SandboxCatalogue;
import io.astroconnect.cloud.sandbox.SandboxClock;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.sandbox.Sandbox;
import io.astroconnect.sandbox.astro.Organizations;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.store.Store;
import io.astroconnect.workspace.Home;
import io.astroconnect.workspace.Workspace;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;

/** Wires a home's sandbox: run here, or by another process of the home. */
record SandboxWiring(Sandbox sandbox, SandboxControl control, SandboxClock clock) {
  /** Kept once a store holds all that the sandbox's catalogue has. */
  private static final String SEEDED = "sandbox.seeded";

  static SandboxWiring open(Home home, Opened parts) throws IOException {
    Sandbox sandbox = parts.add(Sandbox.openOrConnect(home.folder()));
    SandboxControl control = parts.add(new SandboxControl(sandbox.endpoints().control()));
    SandboxClock clock = new SandboxClock(control, Clock.system(ZoneId.systemDefault()));
    clock.refresh();
    return new SandboxWiring(sandbox, control, clock);
  }

  static boolean seeded(Store store) {
    return store.preferences().get(SEEDED).isPresent();
  }

  void seed(Store store) {
    CatalogueService.seed(store.clusters(), new SandboxCatalogue(control));
    if (!seeded(store)) {
      store.preferences().put(SEEDED, clock.instant().toString());
    }
  }

  Workspace workspace() {
    return Workspace.sandbox(
        new Workspace.Astro(Organizations.all(), sandbox.endpoints().astro().resolve("/v1")),
        sandbox.endpoints().ec2(),
        sandbox.endpoints().sts(),
        sandbox.endpoints().route53(),
        sandbox.endpoints().google(),
        sandbox.endpoints().compute());
  }
}
