package io.astroconnect.cli;

import io.astroconnect.service.allowlist.AllowlistService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.words.Words;

/** What a workspace keeps on this machine; opening it asks no cloud. */
public interface Shelf extends AutoCloseable {
  CatalogueService catalogue();

  AllowlistService allowlists();

  IdentityService identities();

  /** Words in which "this year" is that of the workspace's clock. */
  Words words();

  @Override
  void close();
}
