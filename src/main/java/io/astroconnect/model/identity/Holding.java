package io.astroconnect.model.identity;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One member's role under one condition, or under none: the least that is granted or revoked. */
public record Holding(Member member, String role, @Nullable Condition condition) {

  public Optional<Condition> conditionIfAny() {
    return Optional.ofNullable(condition);
  }

  /** True for the same member's same role, under whatever condition. */
  public boolean sameButCondition(Holding other) {
    return member.equals(other.member) && role.equals(other.role);
  }

  /** True if this is the binding that it belongs in. */
  boolean in(Binding binding) {
    return binding.role().equals(role) && Objects.equals(binding.condition(), condition);
  }
}
