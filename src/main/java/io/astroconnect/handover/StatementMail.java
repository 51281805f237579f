package io.astroconnect.handover;

import io.astroconnect.model.allowlist.AllowlistReason;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.allowlist.StatementStep;
import io.astroconnect.model.allowlist.StatementStep.Kind;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The mail with which a customer lets a cluster into a service, and the check from a task. */
public final class StatementMail {
  private final Templates templates = Templates.beside(StatementMail.class);
  private final StatementText texts;
  private final Words words;

  public StatementMail(StatementText texts, Words words) {
    this.texts = texts;
    this.words = words;
  }

  /** As plain text. */
  public Mail plain(Cluster cluster, Statement statement) {
    return mail("recipes/mail.txt", cluster, statement);
  }

  /** As Markdown, for a ticket. */
  public Mail markdown(Cluster cluster, Statement statement) {
    return mail("recipes/mail.md", cluster, statement);
  }

  private Mail mail(String template, Cluster cluster, Statement statement) {
    String run = texts.of(only(statement, false)).strip();
    String check =
        only(statement, true).steps().stream()
            .map(StatementStep::text)
            .collect(Collectors.joining("\n"));
    String fence = MarkdownText.fence(run + check);
    Map<String, Object> values = new HashMap<>();
    values.put("cluster", cluster.name());
    values.put("customer", cluster.customer());
    values.put("service", statement.service().title());
    values.put("absence", statement.absence().stream().map(words::of).toList());
    values.put("needs", words.text(statement.service().needsKey()));
    values.put(
        "nothing",
        statement.notes().stream()
            .filter(note -> note.code() == AllowlistReason.NOTHING_TO_DO)
            .map(words::of)
            .collect(Collectors.joining()));
    values.put("byVpc", says(statement, AllowlistReason.S3_BY_ADDRESS));
    values.put("inUse", texts(cluster.egressIps(), statement));
    values.put("recovery", texts(cluster.recoveryIps(), statement));
    values.put("run", new Filled(run));
    values.put("check", new Filled(check));
    values.put("fence", new Filled(fence));
    values.put(
        "dangers",
        statement.dangers().stream()
            .map(one -> words.text(one.titleKey()) + ": " + words.text(one.key()))
            .toList());
    return mail(template, values);
  }

  private static boolean says(Statement statement, AllowlistReason reason) {
    return statement.notes().stream().anyMatch(note -> note.code() == reason);
  }

  private static List<String> texts(List<Ipv4> addresses, Statement statement) {
    return addresses.stream().filter(statement.letIn()::contains).map(Ipv4::toString).toList();
  }

  /**
   * Asks whether the customer did what we cannot see.
   *
   * @param hosts what they were given, in the service's own form; none if it was no addresses
   * @param out true if they were to take it out again
   */
  public Mail question(Cluster cluster, String service, List<String> hosts, boolean out) {
    return mail(
        "recipes/question.txt",
        Map.of(
            "cluster", cluster.name(),
            "customer", cluster.customer(),
            "service", service,
            "hosts", hosts,
            "out", out));
  }

  private Mail mail(String template, Map<String, Object> values) {
    String[] parts = templates.fill(template, values).strip().split("\n\n", 2);
    return new Mail(parts[0].strip(), parts[1].strip() + "\n");
  }

  private static Statement only(Statement all, boolean check) {
    List<StatementStep> steps =
        all.steps().stream().filter(step -> (step.kind() == Kind.AIRFLOW_CHECK) == check).toList();
    return new Statement(
        all.service(), all.chosen(), all.addresses(), steps, all.dangers(), all.otherNotes());
  }
}
