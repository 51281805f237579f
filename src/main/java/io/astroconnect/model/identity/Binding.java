package io.astroconnect.model.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Members that hold a role, under a condition or under none.
 *
 * @param role of whatever form a policy holds
 */
public record Binding(String role, List<Member> members, @Nullable Condition condition) {
  public Binding {
    members = List.copyOf(members);
  }

  public Optional<Condition> conditionIfAny() {
    return Optional.ofNullable(condition);
  }

  Binding with(Member member) {
    List<Member> more = new ArrayList<>(members);
    more.add(member);
    return new Binding(role, more, condition);
  }

  Binding without(Member member) {
    return new Binding(
        role, members.stream().filter(one -> !one.equals(member)).toList(), condition);
  }
}
