package io.astroconnect.sandbox.aws;

import io.astroconnect.sandbox.http.Ask;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.wire.Parameters;
import java.util.List;
import java.util.Map;

/** What differs between services. */
public interface Service {

  /** Its name in a credential scope. */
  String name();

  /** The namespace of its answers. */
  String namespace();

  Map<String, Action> actions();

  /** What a request asks for. */
  record Asked(String action, Parameters parameters) {}

  /**
   * Reads a request.
   *
   * @throws Refused it cannot be read
   */
  Asked read(Ask ask);

  Element answer(String action, List<Element> body, String requestId);

  Element refusal(Refused refused, String requestId);

  /** The refusal of a request that nobody signed. */
  Refused unsigned();

  /** The refusal of a request whose sign-in has ended. */
  Refused expired();

  /** The refusal of a call that is one too many. */
  Refused throttled();

  /** The refusal of a call that its caller may not make. */
  Refused denied(String callerArn, String action);
}
