package io.astroconnect.sandbox;

import static io.astroconnect.sandbox.RunningSandbox.HALDEN_VPC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;

/** What the control endpoint offers beyond the clouds. */
class ControlTest extends SandboxTest {
  private static final String STRANGER = "999888777666";
  private static final String STRANGE_VPC = "vpc-0123456789abcdef0";

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void theCatalogueHasItsKeys() throws Exception {
    JsonNode catalogue = ok(sandbox.get("/catalogue"));
    JsonNode halden = catalogue.path("clusters").get(0);
    assertThat(halden.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "name",
            "provider",
            "type",
            "account",
            "region",
            "vpc",
            "cidrs",
            "egressIps",
            "recoveryIps",
            "recoveryRegion",
            "privateEgress",
            "customer");
    assertThat(halden.path("name").asText()).isEqualTo("halden-prod-euc1");
    assertThat(halden.path("vpc").asText()).isEqualTo(HALDEN_VPC);
    assertThat(halden.path("cidrs").get(0).asText()).isEqualTo("172.20.0.0/20");
    assertThat(halden.path("recoveryRegion").asText()).isEqualTo("eu-west-1");
    assertThat(catalogue.path("clusters").get(1).path("recoveryRegion").isNull()).isTrue();
    assertThat(catalogue.path("deployments").get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "id", "name", "namespace", "clusterId", "workloadIdentity", "recoveryIdentity");
    assertThat(catalogue.path("customers").get(0).fieldNames())
        .toIterable()
        .contains("name", "account", "region", "vpc", "cidrs", "behaviour");
  }

  @Test
  void theClockCanBeMovedAheadAndStaysSo() throws Exception {
    String id = ask(HALDEN_VPC, STRANGER, STRANGE_VPC);
    JsonNode clock = ok(sandbox.post("/advance", "{\"duration\":\"P7DT1H\"}"));
    assertThat(clock.path("now").asText()).isEqualTo("2026-11-24T21:14:00Z");
    assertThat(clock.path("offsetSeconds").asLong()).isEqualTo(7 * 86400 + 3600);
    assertThat(status(id)).isEqualTo("expired");
    sandbox.restartAfter(Duration.ZERO);
    assertThat(ok(sandbox.get("/clock"))).isEqualTo(clock);
  }

  @Test
  void aClockIsNotMovedBackOrByNonsense() throws Exception {
    refused(400, sandbox.post("/advance", "{\"duration\":\"PT-1S\"}"));
    refused(400, sandbox.post("/advance", "{\"duration\":\"an hour\"}"));
    refused(400, sandbox.post("/advance", "{\"duration\":\"PT9999999999999999H\"}"));
    refused(400, sandbox.post("/advance", "{\"duration\":\"P1000000D\"}"));
    refused(400, sandbox.post("/advance", "{}"));
    refused(400, sandbox.post("/advance", "[]"));
    refused(400, sandbox.post("/advance", "nonsense"));
    assertThat(ok(sandbox.get("/clock")).path("offsetSeconds").asLong()).isZero();
  }

  @Test
  void acceptActsAsAnUnknownCustomerAndMayTellTheirRanges() throws Exception {
    String id = ask(HALDEN_VPC, STRANGER, STRANGE_VPC);
    pass(1);
    String told =
        "{\"deed\":\"accept\",\"connection\":\""
            + id
            + "\",\"cidrs\":[\"10.9.0.0/16\",\"10.10.0.0/16\"]}";
    JsonNode accepted = ok(sandbox.post("/deeds", told));
    assertThat(accepted.toString()).isEqualTo("{\"deed\":\"accept\",\"result\":\"provisioning\"}");
    pass(2);
    VpcPeeringConnection active = seen(id);
    assertThat(active.status().codeAsString()).isEqualTo("active");
    assertThat(active.accepterVpcInfo().cidrBlockSet())
        .extracting(b -> b.cidrBlock())
        .containsExactly("10.9.0.0/16", "10.10.0.0/16");
  }

  @Test
  void rejectActsAsACustomer() throws Exception {
    String id = ask(HALDEN_VPC, STRANGER, STRANGE_VPC);
    pass(1);
    JsonNode rejected = ok(sandbox.post("/deeds", deed("reject", id)));
    assertThat(rejected.path("result").asText()).isEqualTo("rejected");
    assertThat(status(id)).isEqualTo("rejected");
  }

  @Test
  void onlyARequestThatWaitsCanBeAnswered() throws Exception {
    String id = ask(HALDEN_VPC, STRANGER, STRANGE_VPC);
    refused(409, sandbox.post("/deeds", deed("accept", id)));
    pass(1);
    refused(
        409,
        sandbox.post(
            "/deeds",
            "{\"deed\":\"accept\",\"connection\":\"" + id + "\",\"cidrs\":[\"172.20.4.0/24\"]}"));
    ok(sandbox.post("/deeds", deed("reject", id)));
    refused(409, sandbox.post("/deeds", deed("accept", id)));
    refused(409, sandbox.post("/deeds", deed("reject", id)));
    refused(409, sandbox.post("/deeds", deed("expire", id)));
    refused(404, sandbox.post("/deeds", deed("accept", "pcx-0123456789abcdef0")));
    refused(404, sandbox.get("/nowhere"));
    refused(404, sandbox.get("/deeds"));
  }

  private static String deed(String name, String connection) {
    return "{\"deed\":\"" + name + "\",\"connection\":\"" + connection + "\"}";
  }

  @Test
  void callsAreCountedPerActionRefusalsToo() throws Exception {
    askFreight();
    assertRefused("VpcPeeringConnectionAlreadyExists", this::askFreight);
    sandbox.sts("test").getCallerIdentity();
    assertThat(ok(sandbox.get("/calls")).toString())
        .isEqualTo("{\"CreateVpcPeeringConnection\":2,\"GetCallerIdentity\":1}");
    sandbox.restartAfter(Duration.ZERO);
    assertThat(ok(sandbox.get("/calls"))).isEmpty();
  }

  @Test
  void aThrottledCallIsRetriedByTheSdkAndActsOnce() throws Exception {
    ok(
        sandbox.post(
            "/faults",
            "{\"action\":\"CreateVpcPeeringConnection\",\"error\":\"RequestLimitExceeded\","
                + "\"times\":2,\"delayMillis\":0}"));
    askFreight();
    assertThat(ok(sandbox.get("/calls")).path("CreateVpcPeeringConnection").asInt()).isEqualTo(3);
  }

  @Test
  void aFaultMeetsEveryActionUntilItIsCleared() throws Exception {
    ok(
        sandbox.post(
            "/faults", "{\"action\":\"*\",\"error\":\"UnauthorizedOperation\",\"times\":0}"));
    for (int i = 0; i < 3; i++) {
      assertRefused("UnauthorizedOperation", 403, ours::describeVpcs);
    }
    ok(sandbox.delete("/faults"));
    assertThat(ours.describeVpcs().vpcs()).isNotEmpty();
  }

  @Test
  void aSlowCallIsDoneAllTheSame() throws Exception {
    ok(sandbox.post("/faults", "{\"action\":\"DescribeVpcs\",\"delayMillis\":300}"));
    long before = System.nanoTime();
    assertThat(ours.describeVpcs().vpcs()).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(299));
  }

  @Test
  void aLostAnswerLeavesTheDeedDone() throws Exception {
    ok(
        sandbox.post(
            "/faults",
            "{\"action\":\"CreateVpcPeeringConnection\",\"times\":1,\"loseAnswer\":true}"));
    Ec2Client once =
        sandbox.ec2("test", RunningSandbox.FRANKFURT, c -> c.retryStrategy(r -> r.maxAttempts(1)));
    assertThatThrownBy(() -> ask(once, HALDEN_VPC, STRANGER, STRANGE_VPC))
        .isInstanceOf(SdkClientException.class);
    assertThat(
            ours.describeVpcPeeringConnections(
                    r -> r.filters(filter("accepter-vpc-info.vpc-id", STRANGE_VPC)))
                .vpcPeeringConnections())
        .hasSize(1);
  }

  @Test
  void aFaultThatMakesNoSenseIsRefused() throws Exception {
    refused(400, sandbox.post("/faults", "{\"action\":\"*\",\"times\":-1}"));
    refused(400, sandbox.post("/faults", "{\"action\":\"*\",\"delayMillis\":\"long\"}"));
  }

  private JsonNode ok(HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json.readTree(response.body());
  }

  private void refused(int status, HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(json.readTree(response.body()).path("error").asText()).endsWith(".");
  }
}
