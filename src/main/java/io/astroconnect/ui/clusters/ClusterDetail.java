package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.ui.fx.FactGrid;
import io.astroconnect.ui.fx.Look;
import java.util.List;
import java.util.Optional;

/**
 * One cluster in full.
 *
 * @param summary how it is shared, and what is special
 * @param addresses what a customer lets in
 * @param changed how the addresses in use differ, if they do
 * @param said what staff say of it, and Astro
 * @param obstacle why it cannot be peered, or ""
 */
record ClusterDetail(
    Cluster cluster,
    ClusterId id,
    String name,
    String summary,
    List<FactGrid.Fact> facts,
    Addresses addresses,
    Optional<Changed> changed,
    List<Connection> connections,
    List<Deployed> deployments,
    Said said,
    String obstacle) {

  boolean peerable() {
    return obstacle.isEmpty();
  }

  /**
   * The addresses that its traffic leaves from.
   *
   * @param remark how many there are
   * @param note what to know when they are handed over, or ""
   * @param none why there are none, or "" where there are some
   * @param forms all of them in each form
   */
  record Addresses(
      int count, String remark, List<Group> groups, String note, String none, List<Form> forms) {}

  /**
   * The addresses that traffic leaves from are others.
   *
   * @param since when
   * @param sentence which are gone and which are new
   * @param button takes them over into the catalogue
   */
  record Changed(String since, String sentence, String button) {}

  /**
   * What staff say of it, and Astro.
   *
   * @param gone since when Astro no longer has it, or ""
   * @param clouds where the cloud says something else
   */
  record Said(
      String gone,
      List<Differing> differences,
      List<String> clouds,
      boolean pinned,
      boolean archived,
      List<FactGrid.Fact> facts,
      String note) {}

  /**
   * Astro says something else than a person did.
   *
   * @param button takes over what Astro says
   */
  record Differing(ClusterField field, String text, String button) {}

  /** Addresses of one region. */
  record Group(String title, List<String> addresses) {}

  /** All addresses in one form, ready to be copied. */
  record Form(String id, String name, String text) {}

  /**
   * A connection of the cluster.
   *
   * @param screen that shows it
   * @param argument what that screen opens
   * @param kind such as "Peering"
   * @param ranges the first, and how many more there are; of an allowlist the service
   * @param asked since when
   * @param progress how much of it is done
   */
  record Connection(
      ConnectionId id,
      String screen,
      String argument,
      Look look,
      String kind,
      String ranges,
      String asked,
      String progress) {}

  /**
   * A deployment on the cluster.
   *
   * @param identity the account that it acts as, as Astro reports it, or ""
   * @param recovery the one after a failover, or ""
   * @param gone since when Astro no longer has it, or ""
   */
  record Deployed(
      String id, String name, String namespace, String identity, String recovery, String gone) {}
}
