package io.astroconnect.cloud.aws;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Fault.Where;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * Says what the SDK throws in our own few words. Codes are those of the Amazon EC2 API reference,
 * "Error codes", of the STS API reference, "Common errors", and of the Route 53 API reference.
 *
 * @param host who was asked, as text
 * @param signInCommand what renews the sign-in
 */
record Faults(Scope scope, String call, String host, String signInCommand) {

  /** {@code RequestExpired} is EC2's word for temporary keys that have ended. */
  private static final Set<String> SIGN_IN =
      Set.of(
          "AuthFailure",
          "ExpiredToken",
          "ExpiredTokenException",
          "IncompleteSignature",
          "InvalidClientTokenId",
          "InvalidGrantException",
          "InvalidSecurity",
          "MissingAuthenticationToken",
          "RequestExpired",
          "SignatureDoesNotMatch",
          "UnauthorizedException",
          "UnrecognizedClientException");

  private static final Set<String> NOT_ALLOWED =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "Blocked",
          "ForbiddenException",
          "OptInRequired",
          "PendingVerification",
          "UnauthorizedOperation");

  /**
   * {@code NotAuthorizedException} is no matter of our permissions: the owner of a hosted zone has
   * not authorized our VPC (Route 53 API reference, "AssociateVPCWithHostedZone").
   */
  private static final Set<String> CONFLICT =
      Set.of(
          "ConflictingDomainExists",
          "DependencyViolation",
          "IncorrectState",
          "InvalidState",
          "InvalidStateTransition",
          "LastVPCAssociation",
          "NotAuthorizedException",
          "OperationNotPermitted");

  private static final int BAD_REQUEST = 400;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final int NOT_IMPLEMENTED = 501;

  /**
   * Of a call that was interrupted the thread stays interrupted, so that its job ends cancelled.
   */
  CloudException of(RuntimeException thrown) {
    if (thrown instanceof CloudException known) {
      return known;
    }
    if (wasInterrupted(thrown)) {
      Thread.currentThread().interrupt();
      return new CloudException(
          new Fault.Unreachable(where(""), "stopped before " + host + " answered"), thrown);
    }
    return new CloudException(fault(thrown), thrown);
  }

  private Fault fault(RuntimeException thrown) {
    if (first(thrown, SignInProvider.NoCredentials.class).isPresent()) {
      return withoutKeys(thrown);
    }
    if (thrown instanceof AwsServiceException answer) {
      return answered(answer);
    }
    if (thrown instanceof SdkClientException && notAnswered(thrown)) {
      return new Fault.Unreachable(where(""), host + ": " + network(thrown));
    }
    return brokenProfiles()
        .<Fault>map(why -> new Fault.Invalid(where(""), "the AWS configuration file", why))
        .orElseGet(() -> new Fault.Bug(where(""), thrown.toString()));
  }

  /** The SDK reads the person's AWS files for every client, and throws no type of its own. */
  private static Optional<String> brokenProfiles() {
    try {
      ProfileFile.defaultProfileFile();
      return Optional.empty();
    } catch (RuntimeException broken) {
      return Optional.of(String.valueOf(broken.getMessage()));
    }
  }

  /** Keys may be missing for another reason than the person's sign-in: STS is asked for roles. */
  private Fault withoutKeys(RuntimeException thrown) {
    Optional<AwsServiceException> answer = first(thrown, AwsServiceException.class);
    Fault fault =
        answer.isPresent()
            ? new Faults(scope, Fault.ASSUME_ROLE, host, signInCommand).answered(answer.get())
            : new Fault.NeedsSignIn(where(""), signInCommand);
    if (answer.isEmpty() && onTheNetwork(thrown)) {
      return new Fault.Unreachable(where(""), "signing in: " + network(thrown));
    }
    return fault instanceof Fault.NotFound || fault instanceof Fault.Invalid
        ? new Fault.NeedsSignIn(fault.where(), signInCommand)
        : fault;
  }

  private Fault answered(AwsServiceException answer) {
    Where where = where(Objects.requireNonNullElse(answer.requestId(), ""));
    Optional<AwsErrorDetails> details = Optional.ofNullable(answer.awsErrorDetails());
    String code = details.map(AwsErrorDetails::errorCode).orElse("");
    String message = details.map(AwsErrorDetails::errorMessage).orElse("");
    if (SIGN_IN.contains(code)) {
      return new Fault.NeedsSignIn(where, signInCommand);
    }
    if (NOT_ALLOWED.contains(code)) {
      return new Fault.NotAllowed(where, withoutRiddle(message));
    }
    if (answer.isThrottlingException() || answer.statusCode() == TOO_MANY) {
      return new Fault.Throttled(where);
    }
    if (code.endsWith("NotFound") || code.equals("NoSuchHostedZone")) {
      return new Fault.NotFound(where, message);
    }
    if (CONFLICT.contains(code) || code.endsWith("AlreadyExists") || code.endsWith(".Conflict")) {
      return new Fault.Conflict(where, code, message);
    }
    return byStatus(answer.statusCode(), where, code, message);
  }

  /** EC2 adds why in a code that takes another permission to read. */
  private static String withoutRiddle(String message) {
    return message.replaceFirst(" *Encoded authorization failure message:.*", "");
  }

  private Fault byStatus(int status, Where where, String code, String message) {
    String said = code.isEmpty() ? "HTTP " + status : code;
    if (status >= SERVER_ERROR && status != NOT_IMPLEMENTED) {
      return new Fault.Unreachable(where, host + ": " + (said + " " + message).strip());
    }
    return status >= BAD_REQUEST
        ? new Fault.Invalid(where, said, message)
        : new Fault.Bug(where, host + ": " + (said + " " + message).strip());
  }

  private Where where(String requestId) {
    return new Where(scope.account(), scope.region(), call, requestId);
  }

  private static boolean wasInterrupted(RuntimeException thrown) {
    return Thread.currentThread().isInterrupted()
        || first(thrown, AbortedException.class).isPresent()
        || first(thrown, InterruptedException.class).isPresent();
  }

  /** True if there was no answer, or none that can be read: what was asked may have been done. */
  private static boolean notAnswered(RuntimeException thrown) {
    return timedOut(thrown)
        || first(thrown, IOException.class).isPresent()
        || String.valueOf(thrown.getMessage()).startsWith("Unable to unmarshall response");
  }

  private static boolean onTheNetwork(RuntimeException thrown) {
    return timedOut(thrown)
        || Stream.of(
                SocketException.class,
                SocketTimeoutException.class,
                UnknownHostException.class,
                SSLException.class)
            .anyMatch(type -> first(thrown, type).isPresent());
  }

  private static boolean timedOut(RuntimeException thrown) {
    return first(thrown, ApiCallTimeoutException.class).isPresent()
        || first(thrown, ApiCallAttemptTimeoutException.class).isPresent();
  }

  private static String network(RuntimeException thrown) {
    if (first(thrown, UnknownHostException.class).isPresent()) {
      return "the name is not known";
    }
    if (timedOut(thrown) || first(thrown, SocketTimeoutException.class).isPresent()) {
      return "no answer in time";
    }
    if (first(thrown, ConnectException.class).isPresent()) {
      return "no connection";
    }
    if (first(thrown, SSLException.class).isPresent()) {
      return "no trusted connection (TLS)";
    }
    return first(thrown, IOException.class).isPresent()
        ? "the connection broke"
        : "the answer cannot be read";
  }

  private static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> type) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(20)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
