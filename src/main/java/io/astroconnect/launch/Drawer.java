package io.astroconnect.launch;

import io.astroconnect.cli.Shelf;
import io.astroconnect.service.allowlist.AllowlistService;
import io.astroconnect.service.allowlist.TrackingService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.identity.GrantTexts;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.words.Words;
import java.time.Clock;
import java.util.List;

/** What a workspace keeps, opened without its clouds. */
record Drawer(
    CatalogueService catalogue,
    AllowlistService allowlists,
    TrackingService tracking,
    IdentityService identities,
    GrantTexts grantTexts,
    Clock clock,
    Words words,
    List<AutoCloseable> parts)
    implements Shelf {

  @Override
  public void close() {
    Closing.all(parts);
  }
}
