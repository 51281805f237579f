package io.astroconnect.sandbox.sts;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.PlainService;
import io.astroconnect.sandbox.aws.QueryForm;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.http.Ask;
import io.astroconnect.sandbox.wire.Element;
import java.util.List;
import java.util.Map;

/** AWS Security Token Service, as far as a sign-in and a visit need it. */
public final class Sts implements PlainService {
  private final Map<String, Action> actions =
      Map.of("GetCallerIdentity", new GetCallerIdentity(), "AssumeRole", new AssumeRole());

  @Override
  public String name() {
    return "sts";
  }

  @Override
  public String namespace() {
    return "https://sts.amazonaws.com/doc/2011-06-15/";
  }

  @Override
  public Map<String, Action> actions() {
    return actions;
  }

  @Override
  public Asked read(Ask ask) {
    return QueryForm.read(ask);
  }

  @Override
  public Element answer(String action, List<Element> body, String requestId) {
    return Element.of(
        action + "Response",
        Element.of(action + "Result", body),
        Element.of("ResponseMetadata", Element.text("RequestId", requestId)));
  }

  @Override
  public Refused denied(String callerArn, String action) {
    return new Refused(
        "AccessDenied", "User: " + callerArn + " is not authorized to perform: sts:" + action, 403);
  }
}
