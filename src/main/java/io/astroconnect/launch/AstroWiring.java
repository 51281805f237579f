package io.astroconnect.launch;

import io.astroconnect.cloud.astro.AstroAccess;
import io.astroconnect.cloud.astro.AstroClient;
import io.astroconnect.cloud.astro.AstroLists;
import io.astroconnect.cloud.astro.AstroToken;
import io.astroconnect.workspace.Workspace;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Wires the Astro API of a workspace. The token of the environment never goes to the sandbox. */
record AstroWiring(AstroClient client) {

  static AstroWiring of(Workspace workspace, Map<String, String> environment) {
    URI endpoint = workspace.astro().endpoint();
    Optional<AstroToken> token =
        workspace.isSandbox() ? Optional.of(AstroToken.practice()) : AstroToken.of(environment);
    return new AstroWiring(
        new AstroClient(
            new AstroAccess(endpoint == null ? AstroAccess.ASTRO : endpoint, token),
            Clock.systemUTC()));
  }

  AstroLists lists() {
    return new AstroLists(client);
  }
}
