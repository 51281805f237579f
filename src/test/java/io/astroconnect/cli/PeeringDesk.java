package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import io.astroconnect.sandbox.BriskSandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A person who makes peerings at the command line, with JSON as the output. */
final class PeeringDesk implements AutoCloseable {
  static final String CREATE = "CreateVpcPeeringConnection";

  /** Accepts within seconds, has two hosted zones; three route tables on our side. */
  static final String HALDEN =
      "--cluster halden-prod-euc1 --account 004815162342 --region eu-central-1"
          + " --vpc vpc-0a1f4c7e92b3d5680";

  /** Two ranges and two hosted zones, over three route tables. */
  static final String MERIDIAN =
      "--cluster meridian-etl-use1 --account 096215538074 --region us-east-1"
          + " --vpc vpc-0f8a5b14cae6d7392";

  /** Dawdles, and has a role that we may assume. */
  static final String LINDQVIST =
      "--cluster lindqvist-prod-eun1 --account 395571820464 --region eu-north-1"
          + " --vpc vpc-0bac7d36ec08f9514";

  static final String ROLE = "arn:aws:iam::395571820464:role/AstroPeerRole";

  /** Rejects. */
  static final String ORCHID =
      "--cluster orchid-prod-usw2 --account 731904426180 --region us-west-2"
          + " --vpc vpc-0a9b6c25dbf7e8403";

  /** Lets requests expire. */
  static final String VERANO =
      "--cluster verano-data-sae1 --account 873316042259 --region sa-east-1"
          + " --vpc vpc-0dce9f580e2a1b736";

  /** Active for months between halden-prod-euc1 and Halden’s archive, and not in the console. */
  static final String ARCHIVE = "pcx-0b52f8a6c1d97e340";

  final Prompt prompt;

  PeeringDesk(Path home) {
    prompt = new Prompt(home);
  }

  /** A desk whose customers answer after such a time. */
  PeeringDesk(Path home, Duration answering) {
    prompt = new Prompt(home, BriskSandbox.TAKING, answering);
  }

  /** Types {@code peering …}; the line is parted at blanks, what follows is one argument each. */
  Said peering(String line, String... more) {
    return run("peering " + line + " --output json", more);
  }

  Said run(String line, String... more) {
    return prompt.run(
        Stream.concat(Stream.of(line.split(" ")), Stream.of(more)).toArray(String[]::new));
  }

  /** Time passes in the sandbox, in steps short enough for whoever acts in between. */
  void pass(String... spans) {
    for (String span : spans) {
      assertThat(run("sandbox advance " + span).status()).isZero();
    }
  }

  /** Asks, lets the customer accept, and does what is ours; the connection's id. */
  String active(String target, String ranges) {
    Said asked = peering("start " + target + " " + ranges + " --yes");
    assertThat(asked.status()).as(asked.err()).isEqualTo(3);
    pass("1m", "1m");
    peering("start " + target + " " + ranges + " --yes");
    pass("1m");
    return id(asked);
  }

  /** The same, and the customer says that the rest is done. */
  String connected(String target, String ranges) {
    String id = active(target, ranges);
    tell(id, "return-routes");
    assertThat(peering("status " + id).status()).isZero();
    return id;
  }

  Said tell(String id, String step) {
    return peering("confirm " + id + " --by Ines --step " + step);
  }

  long calls(String action) {
    return prompt.calls(action);
  }

  static String id(Said said) {
    return said.json().get("id").asText();
  }

  static String pcx(Said said) {
    return said.json().get("connectionId").asText();
  }

  static String status(Said said) {
    return said.json().get("status").asText();
  }

  static List<String> steps(Said said) {
    return said.json().get("steps").findValuesAsText("id");
  }

  /** The states of the steps of a kind, such as {@code route}. */
  static List<String> states(Said said, String kind) {
    List<String> states = new ArrayList<>();
    for (JsonNode step : said.json().get("steps")) {
      String id = step.get("id").asText();
      if (id.equals(kind) || id.startsWith(kind + "/")) {
        states.add(step.get("state").asText());
      }
    }
    return states;
  }

  @Override
  public void close() {
    prompt.close();
  }
}
