package io.astroconnect.sandbox;

import static io.astroconnect.sandbox.RunningSandbox.HALDEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** The protocol below the SDK: who is let in, and how mistakes are answered. */
class WireTest extends SandboxTest {
  private static final String SIGNED =
      "AWS4-HMAC-SHA256 Credential=test/20261117/eu-central-1/%s/aws4_request,"
          + " SignedHeaders=host;x-amz-date, Signature="
          + "0".repeat(64);

  @Test
  void aRequestWithoutASignatureIsRefusedAsAwsDoes() throws Exception {
    HttpResponse<String> ec2 = sandbox.send(query(ec2(), "Action=DescribeVpcs").build());
    assertThat(ec2.statusCode()).isEqualTo(401);
    assertThat(ec2.body())
        .contains("<Response><Errors><Error><Code>AuthFailure</Code>", "<RequestID>");
    HttpResponse<String> sts = sandbox.send(query(sts(), "Action=GetCallerIdentity").build());
    assertThat(sts.statusCode()).isEqualTo(403);
    assertThat(sts.body())
        .contains(
            "<ErrorResponse><Error><Type>Sender</Type><Code>MissingAuthenticationToken</Code>",
            "<RequestId>");
  }

  @Test
  void aSignatureThatIsNotWholeOrForAnotherServiceIsRefused() throws Exception {
    HttpRequest basic =
        query(ec2(), "Action=DescribeVpcs").header("Authorization", "Basic dGVzdA==").build();
    assertThat(sandbox.send(basic).body()).contains("<Code>IncompleteSignature</Code>");
    HttpRequest other =
        query(ec2(), "Action=DescribeVpcs")
            .header("Authorization", SIGNED.formatted("sts"))
            .build();
    assertThat(sandbox.send(other).body()).contains("<Code>SignatureDoesNotMatch</Code>");
  }

  @Test
  void anUnknownActionIsAnsweredWithTheCloudsOwnError() throws Exception {
    HttpResponse<String> answer = signed("Action=RunInstances&Version=2016-11-15");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "<Code>InvalidAction</Code>",
            "<Message>The action RunInstances is not valid for this web service.</Message>");
    assertThat(signed("Version=2016-11-15").body()).contains("<Code>MissingAction</Code>");
    assertThat(signed("Action=%zz").body()).contains("<Code>MalformedQueryString</Code>");
    assertThat(signed("").body()).contains("<Code>MissingAction</Code>");
  }

  @Test
  void nothingInARequestBreaksOutOfTheAnswersXml() throws Exception {
    assertThat(signed("Action=%3CX%3E%26%22%01%00").body())
        .contains("&lt;X&gt;&amp;\"\ufffd\ufffd")
        .doesNotContain("<X>");
    assertThat(
            signed(
                    "Action=CreateVpcPeeringConnection&VpcId=vpc-06b1e94d27fa3c508"
                        + "&PeerVpcId=vpc-0a1f4c7e92b3d5680&PeerOwnerId=004815162342"
                        + "&TagSpecification.1.ResourceType=vpc-peering-connection"
                        + "&TagSpecification.1.Tag.1.Key=a%0Ab&TagSpecification.1.Tag.1.Value=c")
                .body())
        .contains("<Code>InvalidParameterValue</Code>");
  }

  @Test
  void aRequestMayComeAsAGet() throws Exception {
    HttpRequest get =
        HttpRequest.newBuilder(ec2().resolve("/?Action=DescribeVpcs&Version=2016-11-15"))
            .header("Authorization", SIGNED.formatted("ec2"))
            .build();
    assertThat(sandbox.send(get).body()).contains("<vpcId>vpc-06b1e94d27fa3c508</vpcId>");
  }

  @Test
  void anAccessKeyOfTwelveDigitsIsTheAccountAndAnyOtherOurFirst() {
    GetCallerIdentityResponse customer = sandbox.sts("004815162342").getCallerIdentity();
    assertThat(customer.account()).isEqualTo("004815162342");
    assertThat(customer.arn()).isEqualTo("arn:aws:iam::004815162342:user/support");
    assertThat(sandbox.sts("AKIAIOSFODNN7EXAMPLE").getCallerIdentity().account()).isEqualTo(HALDEN);
  }

  @Test
  void everyServerListensOnLoopbackAlone() throws Exception {
    List<URI> all = List.of(ec2(), sts(), sandbox.endpoints().control());
    assertThat(all).extracting(URI::getHost).containsOnly("127.0.0.1");
    assertThat(all).extracting(URI::getPort).doesNotHaveDuplicates();
    for (InetAddress address : otherAddresses()) {
      for (URI uri : all) {
        try (Socket socket = new Socket()) {
          assertThatThrownBy(
                  () -> socket.connect(new InetSocketAddress(address, uri.getPort()), 2000))
              .isInstanceOf(ConnectException.class);
        }
      }
    }
  }

  @Test
  void aHostThatIsNotLoopbackIsRefusedByEveryServer() throws Exception {
    for (URI uri : List.of(ec2(), sts(), sandbox.endpoints().control())) {
      assertThat(raw(uri, "Host: evil.example:" + uri.getPort())).startsWith("HTTP/1.1 403");
      assertThat(raw(uri, "Host: 127.0.0.1.evil.example")).startsWith("HTTP/1.1 403");
      assertThat(raw(uri, "Host: localhost:" + uri.getPort(), "Origin: https://evil.example"))
          .startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void aBodyOfMoreThanAMegabyteIsRefused() throws Exception {
    assertThat(signed("Action=DescribeVpcs&x=" + "y".repeat(1 << 20)).statusCode()).isEqualTo(413);
  }

  private HttpResponse<String> signed(String form) throws IOException, InterruptedException {
    return sandbox.send(
        query(ec2(), form).header("Authorization", SIGNED.formatted("ec2")).build());
  }

  private static HttpRequest.Builder query(URI uri, String form) {
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  /** The JDK's client sets Host itself, so this one is written by hand. */
  private static String raw(URI uri, String... headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
      String request =
          "GET /clock HTTP/1.1\r\n"
              + String.join("\r\n", headers)
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<InetAddress> otherAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(a -> !a.isLoopbackAddress() && !a.isLinkLocalAddress())
        .toList();
  }

  private URI ec2() {
    return sandbox.endpoints().ec2();
  }

  private URI sts() {
    return sandbox.endpoints().sts();
  }
}
