package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.Clients.ACCOUNT;
import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Fault.Where;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What a person is told about what EC2 answers, or does not. */
class FaultsTest {

  private static Fault faultOf(AwsClients clients) {
    CloudException thrown =
        catchThrowableOfType(CloudException.class, () -> new AwsPeerings(clients).all(FRANKFURT));
    return thrown.fault();
  }

  private static Fault faultOf(Answer answer) {
    try (QueryServer server = QueryServer.start(_ -> answer);
        AwsClients clients = Clients.of(server)) {
      return faultOf(clients);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, AuthFailure, NeedsSignIn",
    "400, ExpiredToken, NeedsSignIn",
    "400, RequestExpired, NeedsSignIn",
    "403, InvalidClientTokenId, NeedsSignIn",
    "403, SignatureDoesNotMatch, NeedsSignIn",
    "403, MissingAuthenticationToken, NeedsSignIn",
    "403, UnauthorizedOperation, NotAllowed",
    "403, AccessDenied, NotAllowed",
    "401, OptInRequired, NotAllowed",
    "400, InvalidVpcID.NotFound, NotFound",
    "400, InvalidVpcPeeringConnectionID.NotFound, NotFound",
    "400, InvalidRouteTableID.NotFound, NotFound",
    "400, RouteAlreadyExists, Conflict",
    "400, VpcPeeringConnectionAlreadyExists, Conflict",
    "400, InvalidStateTransition, Conflict",
    "400, OperationNotPermitted, Conflict",
    "503, RequestLimitExceeded, Throttled",
    "400, Throttling, Throttled",
    "400, InvalidParameterValue, Invalid",
    "400, InvalidVpcPeeringConnectionId.Malformed, Invalid",
    "400, VpcPeeringConnectionsPerVpcLimitExceeded, Invalid",
    "400, InvalidAction, Invalid",
    "501, NotImplemented, Invalid",
    "500, InternalError, Unreachable",
    "503, Unavailable, Unreachable"
  })
  void eachCodeHasItsFault(int status, String code, String fault) {
    Fault told = faultOf(Answer.refused(status, code, "In EC2's words"));
    assertThat(told.getClass().getSimpleName()).isEqualTo(fault);
    assertThat(told.where())
        .isEqualTo(
            new Where(ACCOUNT, "eu-central-1", "DescribeVpcPeeringConnections", "req-refused"));
  }

  @Test
  void theCloudsOwnWordsAreKept() {
    assertThat(faultOf(Answer.refused(400, "InvalidParameterValue", "Not that one")))
        .isInstanceOfSatisfying(
            Fault.Invalid.class,
            invalid -> {
              assertThat(invalid.code()).isEqualTo("InvalidParameterValue");
              assertThat(invalid.message()).isEqualTo("Not that one");
            });
    assertThat(faultOf(Answer.refused(400, "RouteAlreadyExists", "There is one")))
        .isInstanceOfSatisfying(
            Fault.Conflict.class,
            conflict -> {
              assertThat(conflict.code()).isEqualTo("RouteAlreadyExists");
              assertThat(conflict.message()).isEqualTo("There is one");
            });
  }

  @Test
  void anAnswerWithoutACodeIsToldByItsStatus() {
    assertThat(faultOf(new Answer(404, "")))
        .isInstanceOfSatisfying(
            Fault.Invalid.class, invalid -> assertThat(invalid.code()).isEqualTo("HTTP 404"));
    assertThat(faultOf(new Answer(502, "<html>Bad gateway</html>")))
        .isInstanceOf(Fault.Unreachable.class);
    assertThat(faultOf(new Answer(429, ""))).isInstanceOf(Fault.Throttled.class);
  }

  @Test
  void theSignInIsRenewedWithTheAccountsProfile() {
    Answer expired = Answer.refused(400, "ExpiredToken", "The token has expired");
    try (QueryServer server = QueryServer.start(_ -> expired);
        AwsClients clients = Clients.of(server)) {
      assertThat(((Fault.NeedsSignIn) faultOf(clients)).command()).isEqualTo("aws sso login");
    }
    AwsSignIn prod = new AwsSignIn(ACCOUNT, "astro-prod", null, null);
    assertThat(prod.command()).isEqualTo("aws sso login --profile astro-prod");
  }

  @Test
  void nobodyListening() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    URI nobody = URI.create("http://127.0.0.1:" + port);
    try (AwsClients clients = Clients.of(new AwsEndpoints(nobody, null))) {
      assertThat(faultOf(clients))
          .isEqualTo(
              new Fault.Unreachable(
                  new Where(ACCOUNT, "eu-central-1", "DescribeVpcPeeringConnections", ""),
                  "127.0.0.1:" + port + ": no connection"));
    }
  }

  @Test
  void aNameThatIsNotKnown() {
    Faults faults = new Faults(FRANKFURT, "DescribeVpcs", "ec2.eu-central-1.amazonaws.com", "");
    SdkClientException thrown =
        SdkClientException.create("Unable to execute", new UnknownHostException("ec2"));
    assertThat(faults.of(thrown).fault().message())
        .isEqualTo("ec2.eu-central-1.amazonaws.com: the name is not known");
  }

  @Test
  void noAnswerInTime() {
    CountDownLatch end = new CountDownLatch(1);
    try (QueryServer server = QueryServer.start(_ -> held(end));
        AwsClients clients = Clients.hasty(server)) {
      assertThat(faultOf(clients).message())
          .isEqualTo(server.uri().getAuthority() + ": no answer in time");
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      end.countDown();
    }
  }

  private static Answer held(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Answer.LOST;
  }

  @Test
  void aBrokenConnection() {
    assertThat(faultOf(Answer.LOST))
        .isInstanceOfSatisfying(
            Fault.Unreachable.class,
            fault -> assertThat(fault.message()).endsWith(": the connection broke"));
  }

  @Test
  void whatNobodyElseIsToBlameForIsABug() {
    try (QueryServer server = QueryServer.start(_ -> Answer.LOST);
        AwsClients clients = Clients.of(server)) {
      CloudException thrown =
          catchThrowableOfType(
              CloudException.class, () -> new AwsPeerings(clients).all(new Scope(ACCOUNT, "")));
      assertThat(thrown.fault()).isInstanceOf(Fault.Bug.class);
    }
  }

  @Test
  void clientsThatWereClosedSaySo() {
    try (QueryServer server = QueryServer.start(_ -> Answer.LOST)) {
      AwsClients clients = Clients.of(server);
      clients.close();
      assertThat(faultOf(clients)).isInstanceOf(Fault.Bug.class);
      assertThat(server.asked()).isEmpty();
    }
  }
}
