package io.astroconnect.service.identity;

import io.astroconnect.model.identity.RoleName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The roles of {@code roles.txt}: under the name of each service, lines of role, title and
 * sentence, parted by bars (IAM, "IAM basic and predefined roles reference").
 */
public final class DataRoles {
  private final List<DataRole> all;

  private DataRoles(List<DataRole> all) {
    this.all = List.copyOf(all);
  }

  /** Those that come with the product. */
  public static DataRoles load() {
    try (InputStream in =
        Objects.requireNonNull(DataRoles.class.getResourceAsStream("roles.txt"), "roles.txt")) {
      return new DataRoles(read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<DataRole> read(String text) {
    List<DataRole> roles = new ArrayList<>();
    String service = "";
    for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
      String[] parts = line.split("\\|", -1);
      if (parts.length == 1) {
        service = line.strip();
      } else {
        roles.add(
            new DataRole(service, RoleName.parse(parts[0]), parts[1].strip(), parts[2].strip()));
      }
    }
    return roles;
  }

  public List<DataRole> all() {
    return all;
  }

  /** Those in which all that is typed is found. */
  public List<DataRole> search(String typed) {
    return all.stream().filter(role -> role.found(typed)).toList();
  }
}
