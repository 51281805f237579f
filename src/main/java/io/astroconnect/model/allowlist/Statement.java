package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.net.Ipv4;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a service's owner runs to let a cluster in, with everything filled in that we know.
 *
 * @param chosen the case that it is for; empty if the service has none
 * @param addresses every address that is let in: those in use, then the recovery set
 * @param steps in the order in which they are run
 * @param notes what to know about these addresses
 */
public record Statement(
    DataService service,
    Optional<Case> chosen,
    List<Ipv4> addresses,
    List<StatementStep> steps,
    List<Danger> dangers,
    List<Reason> notes)
    implements AllowlistAnswer {
  public Statement {
    addresses = List.copyOf(addresses);
    steps = List.copyOf(steps);
    dangers = List.copyOf(dangers);
    notes = List.copyOf(notes);
  }

  /** The same with this to know before all else. */
  public Statement saying(List<Reason> first) {
    List<Reason> all = Stream.concat(first.stream(), notes.stream()).toList();
    return new Statement(service, chosen, addresses, steps, dangers, all);
  }

  /** Those that it lets in; none if the service sees something else, such as an identity. */
  public List<Ipv4> letIn() {
    return writes(addresses, steps) ? addresses : List.of();
  }

  /** True if the statement holds these addresses. */
  public static boolean writes(List<Ipv4> addresses, List<StatementStep> steps) {
    String first = addresses.getFirst().toString();
    return steps.stream()
        .filter(step -> step.kind() == StatementStep.Kind.WRITE)
        .anyMatch(step -> step.text().contains(first));
  }

  /** Why nobody should let the cluster in any more; none while it is in use. */
  public List<Reason> absence() {
    return notes.stream().filter(Statement::absent).toList();
  }

  private static boolean absent(Reason note) {
    return note.code() instanceof AllowlistReason reason && reason.absent();
  }

  /** What is to know beside that. */
  public List<Reason> otherNotes() {
    return notes.stream().filter(note -> !absent(note)).toList();
  }
}
