package io.astroconnect.cli;

import io.astroconnect.service.audit.ActivityService;
import io.astroconnect.service.catalogue.SuggestionService;
import io.astroconnect.service.catalogue.SyncService;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.handover.HandOverService;
import io.astroconnect.service.identity.GrantService;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PermissionService;
import io.astroconnect.service.report.ReportService;

/** An opened workspace with its clouds, for one command. */
public interface Session extends Shelf {
  SyncService syncs();

  SuggestionService suggestions();

  PeeringService peerings();

  ReportService reports();

  ActivityService activity();

  PermissionService permissions();

  HandOverService handovers();

  GrantService grants();

  ChangeGuard guard();
}
