package io.astroconnect.cli;

import io.astroconnect.service.allowlist.AllowlistService;
import io.astroconnect.service.allowlist.TrackingService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.identity.GrantTexts;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.words.Words;
import java.time.Clock;

/** What a workspace keeps on this machine; opening it asks no cloud. */
public interface Shelf extends AutoCloseable {
  CatalogueService catalogue();

  AllowlistService allowlists();

  /** What came of the statements. */
  TrackingService tracking();

  IdentityService identities();

  /** What customers get to give roles themselves. */
  GrantTexts grantTexts();

  /** The workspace's own clock. */
  Clock clock();

  /** Words in which "this year" is that of the workspace's clock. */
  Words words();

  @Override
  void close();
}
