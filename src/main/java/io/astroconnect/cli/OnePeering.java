package io.astroconnect.cli;

import io.astroconnect.model.peering.ConnectionId;
import picocli.CommandLine.Parameters;

/** Names one peering that was asked for. */
final class OnePeering {
  @Parameters(paramLabel = "ID", description = "Our id of the peering, or AWS’s.")
  private String id = "";

  ConnectionId in(Session session) {
    return FieldException.read("ID", id, session.peerings()::resolve);
  }
}
