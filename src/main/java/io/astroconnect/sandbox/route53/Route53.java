package io.astroconnect.sandbox.route53;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.PlainService;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.http.Ask;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.wire.Parameters;
import io.astroconnect.sandbox.wire.XmlForm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amazon Route 53, as far as private hosted zones of peered networks need it. */
public final class Route53 implements PlainService {
  private static final String VERSION = "/2013-04-01/";
  private static final Pattern ZONE = Pattern.compile("hostedzone/([^/]+)/([a-z]+)");

  /** What is done to a zone, by the last part of its path. */
  private static final Map<String, String> DEEDS =
      Map.of(
          "associatevpc", "AssociateVPCWithHostedZone",
          "disassociatevpc", "DisassociateVPCFromHostedZone",
          "authorizevpcassociation", "CreateVPCAssociationAuthorization",
          "deauthorizevpcassociation", "DeleteVPCAssociationAuthorization");

  private final Map<String, Action> actions =
      Map.of(
          "ListHostedZonesByVPC", new ListHostedZonesByVpc(),
          "AssociateVPCWithHostedZone", new AssociateVpcWithHostedZone(),
          "DisassociateVPCFromHostedZone", new DisassociateVpcFromHostedZone(),
          "CreateVPCAssociationAuthorization", new Authorization(true),
          "DeleteVPCAssociationAuthorization", new Authorization(false));

  @Override
  public String name() {
    return "route53";
  }

  @Override
  public String namespace() {
    return "https://route53.amazonaws.com/doc/2013-04-01/";
  }

  @Override
  public Map<String, Action> actions() {
    return actions;
  }

  @Override
  public Asked read(Ask ask) {
    String path = ask.uri().getPath();
    String call = path.startsWith(VERSION) ? path.substring(VERSION.length()) : "";
    if (call.equals("hostedzonesbyvpc") && ask.method().equals("GET")) {
      return new Asked("ListHostedZonesByVPC", form(ask.query()));
    }
    Matcher zone = ZONE.matcher(call);
    String deed = zone.matches() ? DEEDS.get(zone.group(2)) : null;
    if (deed == null || !ask.method().equals("POST")) {
      throw new Refused(
          "UnknownOperationException", "There is no " + ask.method() + " " + path, 404);
    }
    Map<String, String> values = new TreeMap<>(xml(ask.body()));
    values.put("Id", zone.group(1));
    return new Asked(deed, Parameters.of(values));
  }

  private static Parameters form(String query) {
    try {
      return Parameters.parse(query);
    } catch (IllegalArgumentException malformed) {
      throw new Refused("InvalidInput", "The query string contains a syntax error.");
    }
  }

  private static Map<String, String> xml(String body) {
    return XmlForm.read(body)
        .orElseThrow(() -> new Refused("InvalidInput", "The body is no well-formed XML."));
  }

  @Override
  public Element answer(String action, List<Element> body, String requestId) {
    return Element.of(action + "Response", body);
  }

  @Override
  public Refused denied(String callerArn, String action) {
    return new Refused(
        "AccessDenied",
        "User: "
            + callerArn
            + " is not authorized to perform: route53:"
            + action
            + " because no identity-based policy allows the route53:"
            + action
            + " action",
        403);
  }
}
