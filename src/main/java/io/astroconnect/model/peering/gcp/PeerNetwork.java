package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.peering.PeeringTarget;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A network in a project: the customer's, or another peer of ours. */
public record PeerNetwork(ProjectId project, NetworkName name) implements PeeringTarget {
  private static final Pattern URL =
      Pattern.compile("(?:.*/)?projects/([^/]+)/global/networks/([^/]+)");

  /** Reads a network's address as Compute Engine gives it, whole or from {@code projects} on. */
  public static Optional<PeerNetwork> ofUrl(String url) {
    Matcher parts = URL.matcher(url);
    return parts.matches()
            && ProjectId.possible(parts.group(1))
            && NetworkName.possible(parts.group(2))
        ? Optional.of(
            new PeerNetwork(new ProjectId(parts.group(1)), new NetworkName(parts.group(2))))
        : Optional.empty();
  }

  /** Its address without host and version. */
  public String url() {
    return "projects/" + project + "/global/networks/" + name;
  }

  @Override
  public String owner() {
    return project.value();
  }

  /** Networks are global. */
  @Override
  public String place() {
    return "";
  }

  @Override
  public String network() {
    return name.value();
  }

  @Override
  public String toString() {
    return project + "/" + name;
  }
}
