package io.astroconnect.model.checklist;

import java.util.Set;

/**
 * Why a cloud could not be asked or would not do something. People read one sentence made of it.
 */
public sealed interface Fault {

  /**
   * Where it happened, as text to quote to the cloud's support; unknown parts are "".
   *
   * @param account account, project or organization, {@code call} the API's operation name
   */
  record Where(String account, String region, String call, String requestId) {
    public static final Where NOWHERE = new Where("", "", "", "");

    private boolean ofAstro() {
      return OF_ASTRO.contains(call);
    }
  }

  /** The call by which a role is taken on; STS refuses it for three reasons and says none. */
  String ASSUME_ROLE = "AssumeRole";

  /** The calls of the Astro API: their account is an organization. */
  Set<String> OF_ASTRO = Set.of("ListClusters", "ListDeployments");

  Where where();

  /** The sign-in is missing or has ended; {@code command} renews it. */
  record NeedsSignIn(Where where, String command) implements Fault {}

  /** Signed in, but the call is not permitted. */
  record NotAllowed(Where where, String message) implements Fault {}

  /** The thing named in the call does not exist. */
  record NotFound(Where where, String message) implements Fault {}

  /** The thing exists already or is in a state that does not allow the call. */
  record Conflict(Where where, String code, String message) implements Fault {}

  /** Too many calls, also after the standard retries. */
  record Throttled(Where where) implements Fault {}

  /** No answer: network, name, time-out, or the service is down. */
  record Unreachable(Where where, String message) implements Fault {}

  /** The cloud refuses the call's values, or a limit is reached. */
  record Invalid(Where where, String code, String message) implements Fault {}

  /** Ours: nothing that a person could mend. */
  record Bug(Where where, String message) implements Fault {}

  /** Nobody has looked yet. */
  record NotAsked() implements Fault {
    @Override
    public Where where() {
      return Where.NOWHERE;
    }
  }

  /** True if asking again later can succeed without anybody changing anything. */
  default boolean passing() {
    return this instanceof Throttled || this instanceof Unreachable || this instanceof NotAsked;
  }

  /** The key of this fault's sentence in the bundle. */
  default String key() {
    return switch (this) {
      case NeedsSignIn(Where at, var _) ->
          at.ofAstro() ? "fault.needs-token" : "fault.needs-sign-in";
      case NotAllowed(Where at, var _) when at.ofAstro() -> "fault.not-its-token";
      case NotAllowed(Where at, var _) ->
          at.call().equals(ASSUME_ROLE) ? "fault.not-assumed" : "fault.not-allowed";
      case NotFound(Where at, var _) -> at.ofAstro() ? "fault.no-organization" : "fault.not-found";
      case Conflict _ -> "fault.conflict";
      case Throttled(Where at) -> at.ofAstro() ? "fault.organization-throttled" : "fault.throttled";
      case Unreachable _ -> "fault.unreachable";
      case Invalid _ -> "fault.invalid";
      case Bug _ -> "fault.bug";
      case NotAsked _ -> "fault.not-asked";
    };
  }

  /** What the cloud said in its own words, or "". */
  default String message() {
    return "";
  }
}
