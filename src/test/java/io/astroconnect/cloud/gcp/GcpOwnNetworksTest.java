package io.astroconnect.cloud.gcp;

import static io.astroconnect.cloud.gcp.ScriptedCompute.error;
import static io.astroconnect.cloud.gcp.ScriptedCompute.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.cluster.OwnNetwork;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Networks of a project and the addresses that they leave from, over HTTP on loopback. */
@Timeout(60)
class GcpOwnNetworksTest {
  private static final Scope LAB = new Scope("astro-corvus-prod", "us-central1");
  private static final String OURS =
      "\"network\":\"https://www.googleapis.com/compute/v1/projects/astro-corvus-prod/global/networks/";

  private ScriptedCompute compute;
  private GcpClients clients;

  @BeforeEach
  void open() throws Exception {
    compute = new ScriptedCompute();
    clients = new GcpClients(new GcpEndpoints(null, null, compute.uri()), "");
  }

  @AfterEach
  void close() {
    clients.close();
    compute.close();
  }

  private List<OwnNetwork> all() {
    return new GcpOwnNetworks(clients).all(LAB);
  }

  @Test
  void allPagesAllNatsAndBothKindsOfAddressesAreRead() {
    compute.then(
        ok(
            "{\"items\":[{"
                + OURS
                + "one\",\"ipCidrRange\":\"172.20.0.0/22\",\"secondaryIpRanges\":"
                + "[{\"ipCidrRange\":\"100.64.0.0/16\"}]}],\"nextPageToken\":\"more\"}"),
        ok("{\"items\":[{" + OURS + "two\",\"ipCidrRange\":\"10.9.0.0/22\"}]}"),
        ok(
            "{\"items\":[{\"name\":\"r1\","
                + OURS
                + "one\",\"nats\":[{\"name\":\"n\"}]},{\"name\":\"r2\","
                + OURS
                + "two\"}]}"),
        ok(
            """
            {"result":{"natStatus":[
              {"autoAllocatedNatIps":["203.0.113.31"],"drainAutoAllocatedNatIps":["203.0.113.99"]},
              {"userAllocatedNatIps":["203.0.113.32","not an address","203.0.113.31"]}]}}\
            """));

    List<OwnNetwork> found = all();

    assertThat(found).extracting(OwnNetwork::name).containsExactly("one", "two");
    assertThat(found.getFirst().ranges())
        .containsExactly(Cidr.parse("172.20.0.0/22"), Cidr.parse("100.64.0.0/16"));
    assertThat(found.getFirst().addresses())
        .containsExactly(Ipv4.parse("203.0.113.31"), Ipv4.parse("203.0.113.32"));
    assertThat(found.getLast().addresses()).isEmpty();
    assertThat(compute.asked).hasSize(4);
    assertThat(compute.asked.getLast()).contains("/regions/us-central1/routers/r1/getRouterStatus");
  }

  @Test
  void aNetworkThatAnotherProjectSharesIsNotOurs() {
    compute.then(
        ok(
            "{\"items\":[{\"network\":\"projects/host-project/global/networks/shared\","
                + "\"ipCidrRange\":\"172.20.0.0/22\"}]}"),
        ok("{}"));
    assertThat(all()).isEmpty();
  }

  @Test
  void aTokenThatComesAgainEndsTheReading() {
    compute.then(
        ok("{\"nextPageToken\":\"x\"}"),
        ok("{\"nextPageToken\":\"x\"}"),
        ok("{\"nextPageToken\":\"\"}"));
    assertThat(all()).isEmpty();
    assertThat(compute.asked).hasSize(3);
  }

  @Test
  void whatIsRefusedNamesItsCall() {
    compute.then(error(403, "Required 'compute.subnetworks.list' permission"));
    Fault fault = catchThrowableOfType(CloudException.class, this::all).fault();
    assertThat(fault).isInstanceOf(Fault.NotAllowed.class);
    assertThat(fault.where().account()).isEqualTo("astro-corvus-prod");
    assertThat(fault.where().call()).contains("subnetworks.list");
  }
}
