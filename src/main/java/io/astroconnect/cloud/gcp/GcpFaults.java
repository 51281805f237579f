package io.astroconnect.cloud.gcp;

import com.google.api.client.http.HttpResponseException;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Fault.Where;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what Google's libraries throw in our own few words. Codes are those of {@code
 * google.rpc.Code}.
 *
 * @param project or account that was asked about
 * @param call the API's method
 */
record GcpFaults(String project, String call) {
  /** What Google's sign-in answers where a person has to sign in again. */
  private static final List<String> ENDED = List.of("invalid_grant", "invalid_rapt");

  private static final int FORBIDDEN = 403;

  /** Of an answer in Google's form. */
  private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"([^\"]*)\"");

  CloudException of(Throwable thrown) {
    return new CloudException(fault(thrown), thrown);
  }

  /** What an answer says of itself. */
  CloudException of(BiFunction<Where, String, Fault> kind, String message) {
    return new CloudException(kind.apply(where(), message));
  }

  CloudException stopped(InterruptedException stopped) {
    return new CloudException(
        new Fault.Unreachable(where(), "stopped before Google answered"), stopped);
  }

  private Fault fault(Throwable thrown) {
    if (ended(thrown)) {
      return signIn();
    }
    if (thrown instanceof ApiException answer) {
      return answered(answer, answer.getStatusCode().getCode(), said(answer));
    }
    // the libraries find no credentials, or a file that holds none
    return thrown instanceof IOException ? signIn() : new Fault.Bug(where(), thrown.toString());
  }

  private Fault signIn() {
    return new Fault.NeedsSignIn(where(), GcpSignIn.COMMAND);
  }

  private Fault answered(ApiException answer, StatusCode.Code code, String said) {
    return switch (code) {
      case UNAUTHENTICATED -> signIn();
      case PERMISSION_DENIED -> new Fault.NotAllowed(where(), said);
      case NOT_FOUND -> new Fault.NotFound(where(), said);
      case ABORTED, ALREADY_EXISTS, FAILED_PRECONDITION ->
          new Fault.Conflict(where(), code.name(), said);
      case RESOURCE_EXHAUSTED -> new Fault.Throttled(where());
      case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, INTERNAL, UNKNOWN, DATA_LOSS ->
          first(answer, HttpResponseException.class)
              .filter(refused -> refused.getStatusCode() == FORBIDDEN)
              .<Fault>map(this::noToken)
              .orElseGet(() -> new Fault.Unreachable(where(), said));
      case INVALID_ARGUMENT, OUT_OF_RANGE -> new Fault.Invalid(where(), code.name(), said);
      case OK, UNIMPLEMENTED -> new Fault.Bug(where(), answer.toString());
    };
  }

  /** Signed in, but not permitted to act as the workspace's service account. */
  private Fault noToken(HttpResponseException refused) {
    Matcher words = MESSAGE.matcher(String.valueOf(refused.getContent()));
    return new Fault.NotAllowed(
        new Where(project, "", "generateAccessToken", ""), words.find() ? words.group(1) : "");
  }

  private static String said(ApiException answer) {
    return first(answer, StatusRuntimeException.class)
        .map(status -> status.getStatus().getDescription())
        .or(() -> Optional.ofNullable(answer.getMessage()))
        .orElse("");
  }

  /** True if what was kept of the sign-in is no longer taken. */
  static boolean ended(Throwable thrown) {
    return causes(thrown)
        .map(cause -> String.valueOf(cause.getMessage()))
        .anyMatch(message -> ENDED.stream().anyMatch(message::contains));
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
  }

  private static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> type) {
    return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
  }

  private Where where() {
    return new Where(project, "", call, "");
  }
}
