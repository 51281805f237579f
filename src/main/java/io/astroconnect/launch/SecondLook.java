package io.astroconnect.launch;

import io.astroconnect.launch.tour.Held;
import io.astroconnect.workspace.Home;
import io.astroconnect.workspace.Workspace;
import java.io.IOException;
import java.util.List;

/** Opens a home's sandbox once more, beside the window: nothing is shared but what is on disk. */
record SecondLook(Held held, List<AutoCloseable> parts) implements AutoCloseable {

  static SecondLook at(Home home) throws IOException {
    return Opened.all(
        parts -> {
          Console console =
              parts.add(new ConsoleWiring(home, LaunchDesk.who()).open(Workspace.SANDBOX));
          SandboxWiring sandbox = SandboxWiring.open(home, parts);
          AwsWiring aws = AwsWiring.of(console.workspace());
          parts.add(aws.clients());
          Held held =
              new Held(
                  console.workspace(),
                  console.catalogue(),
                  console.peerings(),
                  console.handovers(),
                  console.allowlists(),
                  console.identities(),
                  console.reports(),
                  aws.networks(),
                  aws.peerings(),
                  sandbox.control(),
                  console.words(),
                  console.clock());
          return new SecondLook(held, parts.parts());
        });
  }

  @Override
  public void close() {
    Closing.all(parts);
  }
}
