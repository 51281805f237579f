package io.astroconnect.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.EndpointText;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.words.Words;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Airflow's connections and the mails: exactly right, and without a secret. */
class EndpointTest {
  private final Recipes recipes = Recipes.load();
  private final Words words = Words.load(Locale.ENGLISH, ZoneOffset.UTC);

  private List<EndpointText> texts(String service, Map<String, String> told) {
    return recipes.endpoint(new ServiceId(service), Fixtures.cluster(), "", told);
  }

  @Test
  void connectionsAreExactlyRight() throws Exception {
    StringBuilder all = new StringBuilder();
    for (DataService service : recipes.services()) {
      for (EndpointText text : texts(service.id().value(), Map.of())) {
        all.append("[%s %s]\n%s\n\n".formatted(service.id(), text.kind(), text.text()));
      }
    }
    Golden.check(getClass(), "connections.txt", all.toString());
  }

  @Test
  void whateverTheUserIsAirflowReadsItBack(@TempDir Path folder) throws Exception {
    for (String value : Hostile.VALUES) {
      if (value.isBlank() || Unseen.in(value) || value.startsWith("/")) {
        continue;
      }
      List<EndpointText> made = texts("postgresql", Map.of("user", value, "database", value));
      String script =
          "export "
              + made.get(0).text()
              + "\ntell \"$AIRFLOW_CONN_POSTGRES_DEFAULT\"\n"
              + "export "
              + made.get(1).text()
              + "\ntell \"$AIRFLOW_CONN_POSTGRES_DEFAULT\"\n"
              + made.get(2).text()
              + "\n";
      List<List<String>> calls = Bash.calls(folder, script, "tell", "astro");
      assertThat(calls).as(value).hasSize(3);
      JsonNode json = new ObjectMapper().readTree(calls.get(0).get(1));
      assertThat(json.get("login").textValue()).isEqualTo(value);
      assertThat(json.get("schema").textValue()).isEqualTo(value);
      assertThat(json.get("port").intValue()).isEqualTo(5432);
      String uri = calls.get(1).get(1);
      String login = uri.substring("postgres://".length(), uri.indexOf(":<PASSWORD>"));
      assertThat(URLDecoder.decode(login, StandardCharsets.UTF_8)).isEqualTo(value);
      assertThat(calls.get(2))
          .hasSize(8)
          .endsWith("--deployment-id", "<DEPLOYMENT_ID>", "--secret");
    }
  }

  @Test
  void theMailIsExactlyRight() throws Exception {
    StatementMail mails = new StatementMail(new StatementText(words), words);
    Statement statement =
        (Statement)
            recipes.statement(
                new ServiceId("snowflake"),
                Fixtures.cluster(),
                "",
                Map.of("schema", "SECURITY.NETWORK", "policy", "CORP_POLICY"));
    Golden.check(getClass(), "mail.txt", mails.plain(Fixtures.cluster(), statement).text());
    Golden.check(getClass(), "mail.md", mails.markdown(Fixtures.cluster(), statement).text());
  }

  @Test
  void whereNoAddressIsLetInTheMailNamesNone() {
    StatementMail mails = new StatementMail(new StatementText(words), words);
    for (String service : List.of("bigquery", "fivetran")) {
      var cluster = Fixtures.cluster(Provider.GCP);
      Statement statement =
          (Statement) recipes.statement(new ServiceId(service), cluster, "", Map.of());
      for (Mail mail :
          List.of(mails.plain(cluster, statement), mails.markdown(cluster, statement))) {
        String before = mail.body().substring(0, mail.body().indexOf("To check it"));
        assertThat(before)
            .contains(
                service.equals("fivetran") ? "There is nothing to let in" : "does not reach Google")
            .doesNotContain("203.0.113.", "198.51.100.");
        if (service.equals("fivetran")) {
          assertThat(mail.text())
              .contains("nothing to let in")
              .doesNotContain("Let the", "Who can do it", "Before you run it", "Tell us");
        }
      }
    }
  }

  /** In the cluster's own region S3 sees its VPC, and the addresses in others alone. */
  @Test
  void theMailAboutS3SaysWhatS3Sees() {
    StatementMail mails = new StatementMail(new StatementText(words), words);
    var cluster = Fixtures.cluster();
    Statement statement = (Statement) recipes.statement(new ServiceId("s3"), cluster, "", Map.of());
    assertThat(mails.plain(cluster, statement).body())
        .contains("in its own region by its VPC", "in other regions from these addresses");
  }

  @Test
  void whateverACustomerIsCalledTheMailKeepsItsForm() {
    StatementMail mails = new StatementMail(new StatementText(words), words);
    for (String value : Hostile.VALUES) {
      if (value.isBlank() || Unseen.in(value)) {
        continue;
      }
      var cluster = Fixtures.cluster(value, value);
      Statement statement =
          (Statement)
              recipes.statement(
                  new ServiceId("postgresql"), cluster, "", Map.of("user", "```" + value));
      Mail mail = mails.markdown(cluster, statement);
      assertThat(mail.subject().lines().count()).isEqualTo(1);
      assertThat(mail.body().lines().filter(line -> line.matches("`{4,}"))).hasSize(4);
      assertThat(mails.plain(cluster, statement).body()).contains("Hello " + value + ",");
    }
  }
}
