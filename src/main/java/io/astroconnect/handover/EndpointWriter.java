package io.astroconnect.handover;

import io.astroconnect.handover.Endpoint.Attribute;
import io.astroconnect.model.allowlist.EndpointText;
import io.astroconnect.model.allowlist.EndpointText.Kind;
import io.astroconnect.model.handover.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes a connection as Airflow reads it ("Managing Connections": JSON, URI) and as the Astro CLI
 * sets it ({@code astro deployment variable create}). Placeholders stay as they are, to be seen.
 */
final class EndpointWriter {
  private final Endpoint endpoint;
  private final String chosen;
  private final Map<String, Object> values;

  EndpointWriter(Endpoint endpoint, String chosen, Map<String, Object> values) {
    this.endpoint = endpoint;
    this.chosen = chosen;
    this.values = values;
  }

  List<EndpointText> texts() {
    if (endpoint.type().isEmpty()) {
      return List.of();
    }
    String variable = "AIRFLOW_CONN_" + endpoint.id().toUpperCase(Locale.ROOT);
    return List.of(
        new EndpointText(Kind.JSON, Language.SHELL, variable + "=" + ShellText.of(json())),
        new EndpointText(Kind.URI, Language.SHELL, variable + "=" + ShellText.of(uri())),
        new EndpointText(
            Kind.ASTRO_CLI,
            Language.SHELL,
            "astro deployment variable create "
                + ShellText.of(variable + "=" + json())
                + " --deployment-id '<DEPLOYMENT_ID>' --secret"),
        new EndpointText(Kind.AIRFLOW_UI, Language.PLAIN, form()));
  }

  private List<Attribute> attributes() {
    return endpoint.attributes().stream()
        .filter(one -> one.cases().isEmpty() || one.cases().contains(chosen))
        .toList();
  }

  private Object value(Attribute attribute) {
    String value = attribute.value();
    if (value.startsWith("=")) {
      return value.substring(1);
    }
    return value.startsWith("<") ? new Placeholder(value) : values.getOrDefault(value, value);
  }

  private String json() {
    List<String> members =
        new ArrayList<>(List.of("\"conn_type\": " + JsonText.of(endpoint.type())));
    attributes().stream().filter(one -> !one.extra()).map(this::member).forEach(members::add);
    String extra =
        attributes().stream()
            .filter(Attribute::extra)
            .map(this::member)
            .collect(Collectors.joining(", "));
    if (!extra.isEmpty()) {
      members.add("\"extra\": {" + extra + "}");
    }
    return "{" + String.join(", ", members) + "}";
  }

  private String member(Attribute attribute) {
    String value = value(attribute).toString();
    boolean number = attribute.name().equals("port") && value.matches("[0-9]{1,5}");
    return JsonText.of(attribute.key()) + ": " + (number ? value : JsonText.of(value));
  }

  private String uri() {
    String login = part("login", "");
    String password = part("password", ":");
    String at = login.isEmpty() && password.isEmpty() ? "" : "@";
    String schema = part("schema", "/");
    String query =
        attributes().stream()
            .filter(Attribute::extra)
            .map(one -> UriText.of(one.key()) + "=" + encoded(value(one)))
            .collect(Collectors.joining("&"));
    String mark = query.isEmpty() ? "" : schema.isEmpty() ? "/?" : "?";
    return endpoint.type().replace('_', '-')
        + "://"
        + login
        + password
        + at
        + part("host", "")
        + part("port", ":")
        + schema
        + mark
        + query;
  }

  private String part(String name, String before) {
    Predicate<Attribute> wanted = one -> one.name().equals(name);
    return attributes().stream()
        .filter(wanted)
        .findFirst()
        .map(one -> before + encoded(value(one)))
        .orElse("");
  }

  private static String encoded(Object value) {
    return value instanceof Placeholder open ? open.text() : UriText.of(value.toString());
  }

  private String form() {
    List<String> lines =
        new ArrayList<>(
            List.of("Connection ID: " + endpoint.id(), "Connection Type: " + endpoint.name()));
    attributes().stream()
        .map(one -> one.label() + ": " + PlainText.of(value(one).toString()))
        .forEach(lines::add);
    return String.join("\n", lines);
  }
}
