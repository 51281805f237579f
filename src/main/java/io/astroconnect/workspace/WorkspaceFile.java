package io.astroconnect.workspace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.peering.aws.AwsAccountId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code <home>/workspaces/NAME.json}. Read token by token, so that every mistake can be
 * answered with its line.
 */
public final class WorkspaceFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> COLOURS = Set.of("teal", "violet", "slate", "olive", "brown");

  private final Path file;
  private final JsonParser parser;
  private final String id;

  private String name = "";
  private String colour = "slate";
  private boolean production;
  private @Nullable Boolean readOnly;
  private final List<Workspace.AwsAccount> accounts = new ArrayList<>();
  private @Nullable URI ec2;
  private @Nullable URI sts;

  private WorkspaceFile(Path file, String id, JsonParser parser) {
    this.file = file;
    this.id = id;
    this.parser = parser;
  }

  /**
   * Reads a workspace.
   *
   * @param id the file's name without its ending
   * @throws WorkspaceException the file is missing or has a mistake
   */
  public static Workspace read(Home home, String id) {
    Path file = home.workspaces().resolve(id + ".json");
    if (id.equals(Workspace.SANDBOX) || !id.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
      throw new WorkspaceException(
          file, 0, "", "Names have letters, digits, - and _, and sandbox is reserved.");
    }
    if (!Files.isRegularFile(file)) {
      throw new WorkspaceException(
          file, 0, "", "There is no such workspace. There are: " + names(home) + ".");
    }
    try (JsonParser parser = JSON.createParser(file.toFile())) {
      return new WorkspaceFile(file, id, parser).read();
    } catch (JsonProcessingException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      throw new WorkspaceException(
          file, line, "", "This is not JSON: " + broken.getOriginalMessage());
    } catch (IOException unreadable) {
      throw new WorkspaceException(file, 0, "", "The file cannot be read: " + unreadable);
    }
  }

  private static String names(Home home) {
    try (var files = Files.list(home.workspaces())) {
      List<String> names =
          new ArrayList<>(
              files
                  .map(path -> path.getFileName().toString())
                  .filter(found -> found.endsWith(".json"))
                  .map(found -> found.substring(0, found.length() - 5))
                  .sorted()
                  .toList());
      names.addFirst(Workspace.SANDBOX);
      return String.join(", ", names);
    } catch (IOException none) {
      return Workspace.SANDBOX;
    }
  }

  private Workspace read() throws IOException {
    object("", this::top, "name, colour, production, readOnly, astro, aws, gcp");
    if (name.isBlank()) {
      throw mistake("name", "A workspace has a name, like \"Support, Europe\".");
    }
    boolean careful = readOnly == null ? production : readOnly;
    return new Workspace(id, name, colour, production, careful, accounts, ec2, sts);
  }

  /** Takes one key; false if it is not known. */
  private interface Keys {
    boolean take(String key) throws IOException;
  }

  private void object(String path, Keys keys, String allowed) throws IOException {
    if (path.isEmpty()) {
      parser.nextToken();
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw mistake(path, "Here stands an object with the keys " + allowed + ".");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      if (!keys.take(key)) {
        throw mistake(
            path.isEmpty() ? key : path + "." + key,
            "There is no such key; a workspace holds no secrets. Allowed are " + allowed + ".");
      }
    }
  }

  private boolean top(String key) throws IOException {
    switch (key) {
      case "name" -> name = text(key);
      case "colour" -> colour = colour(key);
      case "production" -> production = flag(key);
      case "readOnly" -> readOnly = flag(key);
      case "aws" -> object("aws", this::aws, "accounts, endpoints");
      case "astro" ->
          object(
              "astro",
              k -> texts("astro", k, "organization", "endpoint"),
              "organization, endpoint");
      case "gcp" -> object("gcp", this::gcp, "impersonate, endpoints");
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean aws(String key) throws IOException {
    switch (key) {
      case "accounts" -> accounts();
      case "endpoints" -> object("aws.endpoints", this::awsEndpoint, "ec2, route53, sts");
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean awsEndpoint(String key) throws IOException {
    switch (key) {
      case "ec2" -> ec2 = endpoint("aws.endpoints.ec2");
      case "sts" -> sts = endpoint("aws.endpoints.sts");
      case "route53" -> endpoint("aws.endpoints.route53");
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean gcp(String key) throws IOException {
    if (key.equals("endpoints")) {
      object(
          "gcp.endpoints",
          k -> endpointOf("gcp.endpoints", k, "iam", "resourcemanager", "compute"),
          "iam, resourcemanager, compute");
      return true;
    }
    return texts("gcp", key, "impersonate");
  }

  private boolean endpointOf(String path, String key, String... known) throws IOException {
    if (!List.of(known).contains(key)) {
      return false;
    }
    endpoint(path + "." + key);
    return true;
  }

  private boolean texts(String path, String key, String... known) throws IOException {
    if (!List.of(known).contains(key)) {
      return false;
    }
    text(path + "." + key);
    return true;
  }

  private void accounts() throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw mistake("aws.accounts", "Here stands a list of accounts.");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      account("aws.accounts[" + accounts.size() + "]");
    }
  }

  private void account(String path) throws IOException {
    @Nullable String[] parts = new @Nullable String[4];
    List<String> keys = List.of("id", "profile", "roleArn", "externalId");
    object(
        path,
        key -> {
          if (!keys.contains(key)) {
            return false;
          }
          parts[keys.indexOf(key)] = text(path + "." + key);
          return true;
        },
        String.join(", ", keys));
    accounts.add(new Workspace.AwsAccount(accountId(path, parts[0]), parts[1], parts[2], parts[3]));
  }

  private String accountId(String path, @Nullable String typed) {
    try {
      return AwsAccountId.parse(typed == null ? "" : typed).value();
    } catch (InvalidValueException wrong) {
      throw mistake(path + ".id", "Account ids have 12 digits in quotes, like \"004815162342\".");
    }
  }

  private String text(String path) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw mistake(path, "Here stands a text in quotes.");
    }
    return parser.getText();
  }

  private boolean flag(String path) throws IOException {
    if (!parser.currentToken().isBoolean()) {
      throw mistake(path, "Here stands true or false.");
    }
    return parser.getBooleanValue();
  }

  private String colour(String path) throws IOException {
    String given = text(path);
    if (!COLOURS.contains(given)) {
      throw mistake(
          path, "Colours are teal, violet, slate, olive and brown; red is production’s alone.");
    }
    return given;
  }

  private URI endpoint(String path) throws IOException {
    String given = text(path);
    try {
      URI uri = URI.create(given.strip());
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      String rest = uri.getPath() == null ? "" : uri.getPath();
      if (http && uri.getHost() != null && rest.replace("/", "").isEmpty()) {
        return uri;
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw mistake(
          path, "Endpoints are http or https, host and port, like http://localhost:4566.");
    }
    throw mistake(path, "Endpoints are http or https, host and port, like http://localhost:4566.");
  }

  private WorkspaceException mistake(String key, String allowed) {
    return new WorkspaceException(file, parser.currentTokenLocation().getLineNr(), key, allowed);
  }
}
