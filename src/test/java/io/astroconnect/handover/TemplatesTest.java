package io.astroconnect.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No value can break out of the shell text that it stands in. */
class TemplatesTest {
  private final Templates templates = new Templates();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain-1",
        "it's",
        "$(touch x)",
        "`id`",
        "a; rm -rf b",
        "two\nlines",
        "\"quoted\"",
        "\\",
        "ü→",
        "--flag",
        "*"
      })
  void aShellReadsTheValueAsOneWord(String hostile) throws Exception {
    Process bash =
        new ProcessBuilder("bash", "-c", "printf %s " + Templates.shell(hostile)).start();
    String read = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(bash.waitFor()).isZero();
    assertThat(read).isEqualTo(hostile);
  }

  @Test
  void routesBackAreWrittenForEveryRangeOfOursInTheirRegion() {
    String text =
        templates.shell(
            "aws-cli/return-routes.peb",
            Map.of(
                "title", "2  Route our ranges back",
                "region", "eu-central-1",
                "vpc", "vpc-0a1f4c7e92b3d5680",
                "peering", "pcx-0d3b7a61f9c2e4850",
                "ranges", List.of("172.20.0.0/19", "100.64.0.0/20")));

    assertThat(text)
        .isEqualTo(
            """
            # 2  Route our ranges back
            aws ec2 create-route --region eu-central-1 \\
              --route-table-id <YOUR_ROUTE_TABLE> \\
              --destination-cidr-block 172.20.0.0/19 \\
              --vpc-peering-connection-id pcx-0d3b7a61f9c2e4850
            aws ec2 create-route --region eu-central-1 \\
              --route-table-id <YOUR_ROUTE_TABLE> \\
              --destination-cidr-block 100.64.0.0/20 \\
              --vpc-peering-connection-id pcx-0d3b7a61f9c2e4850
            """);
  }
}
