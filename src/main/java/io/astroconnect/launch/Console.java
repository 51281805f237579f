package io.astroconnect.launch;

import io.astroconnect.cli.Session;
import io.astroconnect.cloud.Practice;
import io.astroconnect.service.allowlist.AllowlistService;
import io.astroconnect.service.allowlist.TrackingService;
import io.astroconnect.service.audit.ActivityService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.catalogue.SuggestionService;
import io.astroconnect.service.catalogue.SyncService;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.handover.HandOverService;
import io.astroconnect.service.identity.GrantService;
import io.astroconnect.service.identity.GrantTexts;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PermissionService;
import io.astroconnect.service.report.ReportService;
import io.astroconnect.store.Store;
import io.astroconnect.words.Words;
import io.astroconnect.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** An opened workspace with all its services; closes what it opened, last first. */
record Console(
    Workspace workspace,
    Store store,
    CatalogueService catalogue,
    SyncService syncs,
    SuggestionService suggestions,
    PeeringService peerings,
    HandOverService handovers,
    AllowlistService allowlists,
    TrackingService tracking,
    IdentityService identities,
    GrantService grants,
    GrantTexts grantTexts,
    ReportService reports,
    ActivityService activity,
    PermissionService permissions,
    ChangeGuard guard,
    Words words,
    Clock clock,
    Runnable refreshClock,
    Optional<Practice> practice,
    List<AutoCloseable> parts)
    implements Session {

  @Override
  public void close() {
    Closing.all(parts);
  }
}
