package io.astroconnect.ui.state;

import io.astroconnect.model.report.ActivitySubject;
import io.astroconnect.model.report.ConnectionMethod;
import java.util.Optional;

/** Which screen shows what an entry of the activity log is about. */
public final class Places {
  private Places() {}

  /** A screen and what it opens. */
  public record Place(String screen, String argument) {}

  /** The connection's screen; else its cluster's, if that is known. */
  public static Optional<Place> of(ActivitySubject about) {
    return about.connection().map(method -> place(method, about)).or(() -> cluster(about));
  }

  private static Place place(ConnectionMethod method, ActivitySubject about) {
    return switch (method) {
      case PEERING -> new Place("peering", about.id());
      case ALLOWLIST -> new Place("allowlist", about.clusterId() + "/" + about.target());
      case IDENTITY -> new Place("identities", about.id());
    };
  }

  /** The screen of its cluster, if that is known. */
  public static Optional<Place> cluster(ActivitySubject about) {
    return about.clusterId().isEmpty()
        ? Optional.empty()
        : Optional.of(new Place("clusters", about.clusterId()));
  }
}
