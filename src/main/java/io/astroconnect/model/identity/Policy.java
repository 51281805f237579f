package io.astroconnect.model.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * An IAM policy as it was read. A grant or a revocation makes another one, in which nothing else is
 * different; the etag says which one it was made from, so that a change made meanwhile is not
 * overwritten (IAM, "Policy", and "Concurrent policy changes").
 *
 * @param etag as the cloud gave it, in Base64
 */
public record Policy(
    int version, String etag, List<Binding> bindings, List<AuditConfig> auditConfigs) {
  public static final Policy EMPTY = new Policy(1, "", List.of(), List.of());

  public Policy {
    bindings = List.copyOf(bindings);
    auditConfigs = List.copyOf(auditConfigs);
  }

  /** The member holds the role besides all else; the same if it does already. */
  public Policy grant(Holding wanted) {
    if (holds(wanted)) {
      return this;
    }
    List<Binding> changed = new ArrayList<>(bindings);
    for (int i = 0; i < changed.size(); i++) {
      if (wanted.in(changed.get(i))) {
        changed.set(i, changed.get(i).with(wanted.member()));
        return with(changed);
      }
    }
    changed.add(new Binding(wanted.role(), List.of(wanted.member()), wanted.condition()));
    return with(changed);
  }

  /** The member holds the role no more; a binding that held nobody else goes. */
  public Policy revoke(Holding unwanted) {
    if (!holds(unwanted)) {
      return this;
    }
    List<Binding> left = new ArrayList<>();
    for (Binding binding : bindings) {
      if (!unwanted.in(binding) || !binding.members().contains(unwanted.member())) {
        left.add(binding);
      } else if (binding.members().stream().anyMatch(one -> !one.equals(unwanted.member()))) {
        left.add(binding.without(unwanted.member()));
      }
    }
    return with(left);
  }

  private Policy with(List<Binding> changed) {
    return new Policy(version, etag, changed, auditConfigs);
  }

  public boolean holds(Holding wanted) {
    return bindings.stream()
        .anyMatch(binding -> wanted.in(binding) && binding.members().contains(wanted.member()));
  }

  /** Everything that the member holds. */
  public List<Holding> of(Member member) {
    return holdings().stream().filter(holding -> holding.member().equals(member)).toList();
  }

  /** Every member of every binding, in their order. */
  public List<Holding> holdings() {
    return bindings.stream()
        .flatMap(
            binding ->
                binding.members().stream()
                    .map(member -> new Holding(member, binding.role(), binding.condition())))
        .toList();
  }

  /** What is left of accounts that were deleted. */
  public List<Holding> leftovers() {
    return holdings().stream().filter(holding -> holding.member().deleted()).toList();
  }
}
