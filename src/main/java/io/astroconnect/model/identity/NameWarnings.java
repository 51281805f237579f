package io.astroconnect.model.identity;

import io.astroconnect.model.Pasted;
import io.astroconnect.model.checklist.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what is wrong with a name. */
final class NameWarnings {
  /** The length of a label in Kubernetes, "Object names and IDs". */
  private static final int LONGEST_NAMESPACE = 63;

  private final ServiceAccountName name;
  private final List<Reason> found = new ArrayList<>();

  private NameWarnings(ServiceAccountName name) {
    this.name = name;
  }

  static List<Reason> of(ServiceAccountName name, Collection<String> others) {
    NameWarnings warnings = new NameWarnings(name);
    warnings.project();
    warnings.namespace();
    warnings.collisions(others);
    return warnings.found;
  }

  private void project() {
    if (name.project().isEmpty()) {
      found.add(Reason.of(NameWarning.NO_PROJECT));
    } else if (!ProjectId.possible(name.project())) {
      found.add(Reason.of(NameWarning.IMPOSSIBLE_PROJECT, name.project()));
    }
  }

  private void namespace() {
    String namespace = name.namespace();
    if (namespace.isEmpty()) {
      found.add(Reason.of(NameWarning.NO_NAMESPACE));
      return;
    }
    String strange = strange(namespace);
    if (!strange.isEmpty()) {
      found.add(Reason.of(NameWarning.IMPOSSIBLE_CHARACTERS, strange));
    }
    if (namespace.startsWith("-") || namespace.endsWith("-")) {
      found.add(Reason.of(NameWarning.IMPOSSIBLE_ENDS, namespace));
    }
    if (name.length() > LONGEST_NAMESPACE) {
      found.add(Reason.of(NameWarning.IMPOSSIBLE_LENGTH, name.length()));
    }
    if (name.used().endsWith("-")) {
      found.add(Reason.of(NameWarning.TRAILING_HYPHEN, ServiceAccountName.PREFIX + name.used()));
    }
  }

  private static String strange(String namespace) {
    return namespace
        .codePoints()
        .filter(c -> !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
        .distinct()
        .mapToObj(Character::toString)
        .collect(Collectors.joining(" "));
  }

  private void collisions(Collection<String> others) {
    if (name.namespace().isEmpty()) {
      return;
    }
    others.stream()
        .map(other -> new ServiceAccountName(name.project(), Pasted.trim(other), List.of()))
        .filter(other -> !other.namespace().equals(name.namespace()))
        .filter(other -> other.used().equals(name.used()))
        .map(ServiceAccountName::namespace)
        .distinct()
        .sorted()
        .map(other -> Reason.of(NameWarning.COLLISION, other, ServiceAccountName.USED))
        .forEach(found::add);
  }
}
