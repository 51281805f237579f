package io.astroconnect.service.allowlist;

import io.astroconnect.handover.Recipes;
import io.astroconnect.handover.StatementMail;
import io.astroconnect.handover.StatementText;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.allowlist.AllowlistAnswer;
import io.astroconnect.model.allowlist.AllowlistAnswer.NotPossible;
import io.astroconnect.model.allowlist.AllowlistReason;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.EndpointText;
import io.astroconnect.model.allowlist.HostForm;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.cluster.AddressChange;
import io.astroconnect.model.cluster.CloudDifference;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.store.Clusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Statements that let a cluster's addresses into a data service. */
public final class AllowlistService {
  private final Clusters clusters;
  private final Recipes recipes;
  private final StatementText texts;
  private final StatementMail mails;

  /** Statements for the clusters of a workspace. */
  public AllowlistService(
      Clusters clusters, Recipes recipes, StatementText texts, StatementMail mails) {
    this.clusters = clusters;
    this.recipes = recipes;
    this.texts = texts;
    this.mails = mails;
  }

  /** The services that there is a recipe for, in the order in which they are shown. */
  public List<DataService> services() {
    return recipes.services();
  }

  /**
   * The service of this name, in any case.
   *
   * @throws InvalidValueException {@link Rule#SERVICE}, with those that there are as its detail
   */
  public DataService service(String name) {
    return recipes.service(name);
  }

  /**
   * The statement with what we know; what only the customer knows stands as placeholders.
   *
   * @throws InvalidValueException {@link Rule#SERVICE} if there is no recipe for it
   */
  public AllowlistAnswer show(Cluster cluster, ServiceId service) {
    return show(cluster, service, "", Map.of());
  }

  /**
   * The statement with what the customer told us. Of a cluster that is gone or put away its first
   * notes say so.
   *
   * @param chosen the id of the case on their side; "" for the first
   * @param fields by the ids of the service's fields; what is blank stays a placeholder
   * @throws InvalidValueException {@link Rule#SERVICE}, {@link Rule#CASE}, {@link Rule#FIELD},
   *     {@link Rule#PLAIN_NAME} or {@link Rule#FIELD_FORM}
   */
  public AllowlistAnswer show(
      Cluster cluster, ServiceId service, String chosen, Map<String, String> fields) {
    return switch (recipes.statement(service, cluster, chosen, fields)) {
      case NotPossible impossible -> impossible;
      case Statement statement ->
          statement.saying(
              Stream.concat(
                      absence(cluster.id()).stream(),
                      statement.letIn().isEmpty() ? Stream.empty() : difference(cluster).stream())
                  .toList());
    };
  }

  /** What the catalogue has may be outdated: who hands it out has to know. */
  private Optional<Reason> difference(Cluster cluster) {
    return Optional.ofNullable(clusters.sights().get(cluster.id()))
        .flatMap(
            sight ->
                CloudDifference.addresses(cluster, sight)
                    .map(
                        change ->
                            Reason.of(
                                AllowlistReason.ADDRESSES_DIFFER,
                                AddressChange.text(change.inUse()),
                                sight.since().getOrDefault(ClusterField.EGRESS_IPS, sight.at()))));
  }

  private List<Reason> absence(ClusterId id) {
    return clusters
        .record(id)
        .map(
            record ->
                Stream.concat(
                        record
                            .gone()
                            .map(at -> Reason.of(AllowlistReason.CLUSTER_GONE, at))
                            .stream(),
                        record
                            .notes()
                            .archived()
                            .map(at -> Reason.of(AllowlistReason.CLUSTER_ARCHIVED, at))
                            .stream())
                    .toList())
        .orElse(List.of());
  }

  /**
   * The statement as one text, which can be run as it is: what can lock others out, and what runs
   * elsewhere, stands in it as comments.
   */
  public String text(Statement statement) {
    return texts.of(statement);
  }

  /**
   * How Airflow is told of the service, once it is let in; empty if its connection is not known for
   * sure.
   *
   * @throws InvalidValueException as {@link #show(Cluster, ServiceId, String, Map)}
   */
  public List<EndpointText> endpoint(
      Cluster cluster, ServiceId service, String chosen, Map<String, String> fields) {
    return recipes.endpoint(service, cluster, chosen, fields);
  }

  /** The mail to the customer, as plain text. */
  public Mail mail(Cluster cluster, Statement statement) {
    return mails.plain(cluster, statement);
  }

  /** The same as Markdown. */
  public Mail markdown(Cluster cluster, Statement statement) {
    return mails.markdown(cluster, statement);
  }

  /** What only the customer can answer, if there is such a question now. */
  public Optional<Mail> question(AllowlistView view) {
    if (view.state() != ConnectionState.TO_CONFIRM) {
      return Optional.empty();
    }
    HostForm form =
        services().stream()
            .filter(service -> service.id().equals(view.intent().service()))
            .map(DataService::hostForm)
            .findFirst()
            .orElse(HostForm.BARE);
    return Optional.of(
        mails.question(
            view.cluster(),
            view.title(),
            view.given().stream().map(form::write).toList(),
            view.intent().withdrawal()));
  }
}
