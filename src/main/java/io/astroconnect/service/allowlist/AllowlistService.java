package io.astroconnect.service.allowlist;

import io.astroconnect.handover.Recipes;
import io.astroconnect.handover.StatementMail;
import io.astroconnect.handover.StatementText;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.allowlist.AllowlistAnswer;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.EndpointText;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.handover.Mail;
import java.util.List;
import java.util.Map;

/** Statements that let a cluster's addresses into a data service. */
public final class AllowlistService {
  private final Recipes recipes;
  private final StatementText texts;
  private final StatementMail mails;

  public AllowlistService(Recipes recipes, StatementText texts, StatementMail mails) {
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
   * The statement with what the customer told us.
   *
   * @param chosen the id of the case on their side; "" for the first
   * @param fields by the ids of the service's fields; what is blank stays a placeholder
   * @throws InvalidValueException {@link Rule#SERVICE}, {@link Rule#CASE}, {@link Rule#FIELD},
   *     {@link Rule#PLAIN_NAME} or {@link Rule#FIELD_FORM}
   */
  public AllowlistAnswer show(
      Cluster cluster, ServiceId service, String chosen, Map<String, String> fields) {
    return recipes.statement(service, cluster, chosen, fields);
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
}
