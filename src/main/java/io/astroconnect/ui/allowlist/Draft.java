package io.astroconnect.ui.allowlist;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.allowlist.AllowlistAnswer;
import io.astroconnect.model.allowlist.Case;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.EndpointText;
import io.astroconnect.model.allowlist.Field;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.service.allowlist.AllowlistService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wanted: a statement for this cluster and service, with what the customer told us.
 *
 * @param chosen the id of the case, or ""
 */
record Draft(Cluster cluster, DataService service, String chosen, Map<String, String> fields) {
  Draft {
    fields = Map.copyOf(fields);
  }

  static Draft blank(Cluster cluster, DataService service) {
    String first = service.cases(cluster).stream().findFirst().map(Case::id).orElse("");
    return new Draft(cluster, service, first, Map.of());
  }

  /** Whose words these are: what one customer tells is no other's. */
  String about() {
    return cluster.id() + "/" + service.id();
  }

  Draft of(Cluster newer) {
    return new Draft(newer, service, chosen, fields);
  }

  Draft in(String otherCase) {
    return new Draft(cluster, service, otherCase, fields);
  }

  Draft with(String field, String value) {
    Map<String, String> more = new HashMap<>(fields);
    more.put(field, value);
    return new Draft(cluster, service, chosen, more);
  }

  /**
   * What came of it.
   *
   * @param all the statement as one text, or ""
   * @param endpoint how Airflow is told of the service
   * @param mails the same as a mail, plain and as Markdown
   * @param refused fields whose text cannot be taken; placeholders stand in their places
   */
  record Written(
      Draft draft,
      AllowlistAnswer answer,
      String all,
      List<EndpointText> endpoint,
      List<Mail> mails,
      Map<String, InvalidValueException> refused) {
    Written {
      refused = Map.copyOf(refused);
    }
  }

  Written write(AllowlistService allowlists) {
    Map<String, String> taken = new HashMap<>();
    Map<String, InvalidValueException> refused = new HashMap<>();
    for (Field field : service.fields()) {
      try {
        taken.put(field.id(), field.check(fields.getOrDefault(field.id(), "")));
      } catch (InvalidValueException invalid) {
        refused.put(field.id(), invalid);
      }
    }
    AllowlistAnswer answer = allowlists.show(cluster, service.id(), chosen, taken);
    if (!(answer instanceof Statement made)) {
      return new Written(this, answer, "", List.of(), List.of(), refused);
    }
    return new Written(
        this,
        answer,
        allowlists.text(made),
        allowlists.endpoint(cluster, service.id(), chosen, taken),
        List.of(allowlists.mail(cluster, made), allowlists.markdown(cluster, made)),
        refused);
  }
}
