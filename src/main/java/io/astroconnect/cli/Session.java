package io.astroconnect.cli;

import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.peering.PeeringService;
import java.time.Clock;

/** An opened workspace, for one command. */
public interface Session extends AutoCloseable {
  CatalogueService catalogue();

  PeeringService peerings();

  Clock clock();

  @Override
  void close();
}
