package io.astroconnect.sandbox.aws;

import io.astroconnect.sandbox.wire.Element;
import java.util.List;
import java.util.Map;

/** What differs between services of the query protocol. */
public interface Service {

  /** Its name in a credential scope. */
  String name();

  /** The namespace of its answers. */
  String namespace();

  Map<String, Action> actions();

  Element answer(String action, List<Element> body, String requestId);

  Element refusal(Refused refused, String requestId);

  /** The refusal of a request that nobody signed. */
  Refused unsigned();
}
