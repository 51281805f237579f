package io.astroconnect.workspace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.workspace.WorkspaceException.Mistake;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a workspace file. Every key but the name is optional; none is passed over. */
final class WorkspaceFile {
  private static final Pattern ORGANIZATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final Pattern WORDS = Pattern.compile("[^\\p{Cntrl}]{1,64}");

  /** IAM user guide, "IAM identifiers", and {@code ExternalId} in the STS API reference. */
  private static final Pattern ROLE =
      Pattern.compile("arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/[\\w+=,.@/-]+");

  private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");
  private static final Pattern SERVICE_ACCOUNT =
      Pattern.compile("[^@\\s]+@[a-z0-9.-]+\\.gserviceaccount\\.com");

  /** Bytes; thousands of accounts fit into it. */
  private static final long LARGEST = 1_000_000;

  private static final int MOST_PORTS = 65_535;

  private WorkspaceFile() {}

  /**
   * Reads a file.
   *
   * @param id of the workspace
   * @throws WorkspaceException it has a mistake
   */
  static Workspace read(Path file, String id) {
    if (file.toFile().length() > LARGEST) {
      throw new WorkspaceException(file, 0, "", Mistake.TOO_LARGE, "", "");
    }
    try (JsonParser parser = JsonMapper.builder().build().createParser(file.toFile())) {
      Value top = Value.read(file, parser, "");
      if (parser.nextToken() != null) {
        int line = parser.currentTokenLocation().getLineNr();
        throw new WorkspaceException(file, line, "", Mistake.NOT_JSON, "", "");
      }
      return workspace(id, top);
    } catch (JsonProcessingException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      String said = broken.getOriginalMessage().lines().findFirst().orElse("");
      throw new WorkspaceException(file, line, "", Mistake.NOT_JSON, said, "");
    } catch (IOException unreadable) {
      throw new WorkspaceException(
          file, 0, "", Mistake.UNREADABLE, unreadable.getClass().getSimpleName(), "");
    }
  }

  private static Workspace workspace(String id, Value top) {
    Map<String, Value> keys =
        top.keys("name", "colour", "production", "readOnly", "astro", "aws", "gcp");
    Value name = keys.get("name");
    if (name == null) {
      throw top.mistake(Mistake.MISSING, "name", "");
    }
    boolean production = given(keys, "production", Value::flag, false);
    return new Workspace(
        id,
        name(name),
        given(keys, "colour", value -> colour(value, production), colour(production)),
        production,
        given(keys, "readOnly", Value::flag, production),
        given(keys, "astro", WorkspaceFile::astro, Workspace.Astro.NOTHING),
        given(keys, "aws", WorkspaceFile::aws, Workspace.Aws.NOTHING),
        given(keys, "gcp", WorkspaceFile::gcp, Workspace.Gcp.NOTHING));
  }

  private static <T> T given(
      Map<String, Value> keys, String key, Function<Value, T> read, T otherwise) {
    Value value = keys.get(key);
    return value == null ? otherwise : read.apply(value);
  }

  private static <T> @Nullable T orNull(
      Map<String, Value> keys, String key, Function<Value, T> read) {
    Value value = keys.get(key);
    return value == null ? null : read.apply(value);
  }

  private static String name(Value value) {
    String name = value.text(WORDS, Mistake.NAME);
    if (name.equalsIgnoreCase(Workspace.SANDBOX)) {
      throw value.mistake(Mistake.RESERVED, name, "");
    }
    return name;
  }

  private static Colour colour(boolean production) {
    return production ? Colour.RED : Colour.SLATE;
  }

  /** Production is red whatever its file says; no other may look like it. */
  private static Colour colour(Value value, boolean production) {
    String given = value.text();
    if (given.equals(Colour.RED.key()) && !production) {
      throw value.mistake(Mistake.RED, given, choices());
    }
    Colour chosen =
        List.of(Colour.values()).stream()
            .filter(colour -> colour.key().equals(given))
            .findFirst()
            .orElseThrow(() -> value.mistake(Mistake.COLOUR, given, choices()));
    return production ? Colour.RED : chosen;
  }

  private static String choices() {
    return Colour.choices().stream().map(Colour::key).collect(Collectors.joining(", "));
  }

  private static Workspace.Astro astro(Value value) {
    Map<String, Value> keys = value.keys("organization", "organizations", "endpoint");
    List<String> one = given(keys, "organization", id -> List.of(organization(id)), List.of());
    List<String> more =
        given(
            keys,
            "organizations",
            ids -> ids.items().stream().map(WorkspaceFile::organization).toList(),
            List.of());
    return new Workspace.Astro(
        Stream.concat(one.stream(), more.stream()).distinct().toList(),
        orNull(keys, "endpoint", WorkspaceFile::astroEndpoint));
  }

  private static String organization(Value value) {
    return value.text(ORGANIZATION, Mistake.ORGANIZATION);
  }

  private static Workspace.Aws aws(Value value) {
    Map<String, Value> keys = value.keys("accounts", "endpoints");
    return new Workspace.Aws(
        given(keys, "accounts", WorkspaceFile::accounts, List.of()),
        given(keys, "endpoints", WorkspaceFile::awsEndpoints, Workspace.Aws.NOTHING.endpoints()));
  }

  private static List<Workspace.AwsAccount> accounts(Value value) {
    List<Workspace.AwsAccount> accounts = new ArrayList<>();
    for (Value item : value.items()) {
      Workspace.AwsAccount account = account(item);
      if (accounts.stream().anyMatch(other -> other.id().equals(account.id()))) {
        throw item.mistake(Mistake.ACCOUNT_TWICE, account.id(), "");
      }
      accounts.add(account);
    }
    for (int i = 0; i < accounts.size(); i++) {
      if (!leadsSomewhere(accounts.get(i), accounts)) {
        throw value.items().get(i).mistake(Mistake.VIA, accounts.get(i).id(), "");
      }
    }
    return accounts;
  }

  /** From account to account, to one that needs no other. */
  private static boolean leadsSomewhere(
      Workspace.AwsAccount account, List<Workspace.AwsAccount> all) {
    Workspace.AwsAccount at = account;
    for (int steps = 0; steps < all.size(); steps++) {
      String via = at.via();
      if (via == null) {
        return true;
      }
      if (at.roleArn() == null || at.profile() != null) {
        return false;
      }
      Optional<Workspace.AwsAccount> next =
          all.stream().filter(other -> other.id().equals(via)).findFirst();
      if (next.isEmpty()) {
        return false;
      }
      at = next.get();
    }
    return false;
  }

  private static Workspace.AwsAccount account(Value value) {
    Map<String, Value> keys = value.keys("id", "profile", "roleArn", "externalId", "via");
    Value id = keys.get("id");
    if (id == null) {
      throw value.mistake(Mistake.MISSING, "id", "");
    }
    return new Workspace.AwsAccount(
        accountId(id),
        orNull(keys, "profile", text -> text.text(WORDS, Mistake.PROFILE)),
        orNull(keys, "roleArn", text -> text.text(ROLE, Mistake.ROLE_ARN)),
        orNull(keys, "externalId", text -> text.text(EXTERNAL_ID, Mistake.EXTERNAL_ID)),
        orNull(keys, "via", WorkspaceFile::accountId));
  }

  private static String accountId(Value value) {
    String given = value.text();
    try {
      return AwsAccountId.parse(given).value();
    } catch (InvalidValueException wrong) {
      throw value.mistake(Mistake.ACCOUNT_ID, given, "");
    }
  }

  private static Workspace.AwsEndpoints awsEndpoints(Value value) {
    Map<String, Value> keys = value.keys("ec2", "route53", "sts");
    return new Workspace.AwsEndpoints(
        orNull(keys, "ec2", WorkspaceFile::endpoint),
        orNull(keys, "route53", WorkspaceFile::endpoint),
        orNull(keys, "sts", WorkspaceFile::endpoint));
  }

  private static Workspace.Gcp gcp(Value value) {
    Map<String, Value> keys = value.keys("impersonate", "endpoints");
    return new Workspace.Gcp(
        given(keys, "impersonate", text -> text.text(SERVICE_ACCOUNT, Mistake.SERVICE_ACCOUNT), ""),
        given(keys, "endpoints", WorkspaceFile::gcpEndpoints, Workspace.Gcp.NOTHING.endpoints()));
  }

  private static Workspace.GcpEndpoints gcpEndpoints(Value value) {
    Map<String, Value> keys = value.keys("iam", "resourcemanager", "compute");
    return new Workspace.GcpEndpoints(
        orNull(keys, "iam", WorkspaceFile::endpoint),
        orNull(keys, "resourcemanager", WorkspaceFile::endpoint),
        orNull(keys, "compute", WorkspaceFile::endpoint));
  }

  /** Scheme, host and port alone: the SDKs drop a path. */
  private static URI endpoint(Value value) {
    URI uri = address(value, Mistake.ENDPOINT);
    String path = uri.getRawPath();
    if (path != null && !path.isEmpty() && !path.equals("/")) {
      throw value.mistake(Mistake.ENDPOINT, shown(value), "");
    }
    return uri;
  }

  /** The token goes there, so nobody may listen on the way. */
  private static URI astroEndpoint(Value value) {
    URI uri = address(value, Mistake.ASTRO_ENDPOINT);
    boolean local = uri.getHost().matches("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    if (!local && !"https".equalsIgnoreCase(uri.getScheme())) {
      throw value.mistake(Mistake.ASTRO_ENDPOINT, shown(value), "");
    }
    return uri;
  }

  private static URI address(Value value, Mistake otherwise) {
    try {
      URI uri = new URI(value.text());
      boolean good =
          uri.getScheme() != null
              && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?")
              && uri.getHost() != null
              && uri.getPort() <= MOST_PORTS
              && uri.getPort() != 0
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      if (good) {
        return uri;
      }
    } catch (URISyntaxException notAnAddress) {
      throw value.mistake(otherwise, shown(value), "");
    }
    throw value.mistake(otherwise, shown(value), "");
  }

  /** An address may hold a password; then it is not repeated. */
  private static String shown(Value value) {
    return value.text().contains("@") ? "" : value.text();
  }
}
