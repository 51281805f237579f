package io.astroconnect.sandbox.aws;

import io.astroconnect.sandbox.wire.Element;

/** A service that refuses as most do; EC2, the oldest, has words of its own. */
public interface PlainService extends Service {

  @Override
  default Element refusal(Refused refused, String requestId) {
    Element error =
        Element.of(
            "Error",
            Element.text("Type", refused.status() < 500 ? "Sender" : "Receiver"),
            Element.text("Code", refused.code()),
            Element.text("Message", refused.words()));
    return Element.of("ErrorResponse", error, Element.text("RequestId", requestId));
  }

  @Override
  default Refused unsigned() {
    return new Refused(
        "MissingAuthenticationToken", "Request is missing Authentication Token", 403);
  }

  @Override
  default Refused expired() {
    return new Refused(
        "ExpiredToken", "The security token included in the request is expired", 403);
  }

  @Override
  default Refused throttled() {
    return new Refused("Throttling", "Rate exceeded", 400);
  }
}
