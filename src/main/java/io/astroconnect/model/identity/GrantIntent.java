package io.astroconnect.model.identity;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Roles that a deployment's account is to hold, or to hold no more.
 *
 * @param condition under which; null for none
 * @param removal true if they are to be taken back
 */
public record GrantIntent(
    GrantTarget target,
    ServiceAccount identity,
    List<RoleName> roles,
    @Nullable Condition condition,
    boolean removal) {
  public GrantIntent {
    roles = roles.stream().distinct().toList();
  }

  /**
   * Refuses roles that reach over a whole project.
   *
   * @throws InvalidValueException {@link Rule#BASIC_ROLE}
   */
  public GrantIntent withoutBasicRoles() {
    roles.stream()
        .filter(RoleName::basic)
        .findFirst()
        .ifPresent(
            basic -> {
              throw new InvalidValueException(Rule.BASIC_ROLE, basic.value());
            });
    return this;
  }

  /**
   * Refuses roles under a condition that Google gives without one only; it would refuse the whole
   * change of the policy.
   *
   * @throws InvalidValueException {@link Rule#BASIC_CONDITION}
   */
  public GrantIntent withoutBasicConditions() {
    roles.stream()
        .filter(role -> condition != null && !role.takesCondition())
        .findFirst()
        .ifPresent(
            basic -> {
              throw new InvalidValueException(Rule.BASIC_CONDITION, basic.value());
            });
    return this;
  }

  /**
   * Refuses custom roles of a project in another one: they can be given only where they were made
   * (IAM, "Create and manage custom roles").
   *
   * @throws InvalidValueException {@link Rule#ROLE_ELSEWHERE}
   */
  public GrantIntent withoutRolesFromElsewhere() {
    roles.stream()
        .filter(
            role ->
                role.project().filter(made -> !target.home().equals(Optional.of(made))).isPresent())
        .findFirst()
        .ifPresent(
            role -> {
              throw new InvalidValueException(Rule.ROLE_ELSEWHERE, role.value());
            });
    return this;
  }

  public Optional<Condition> conditionIfAny() {
    return Optional.ofNullable(condition);
  }

  /** The role as it stands in a policy. */
  public Holding holding(RoleName role) {
    return new Holding(identity.member(), role.value(), condition);
  }

  public GrantIntent removed() {
    return new GrantIntent(target, identity, roles, condition, true);
  }

  public GrantIntent with(List<RoleName> other) {
    return new GrantIntent(target, identity, other, condition, removal);
  }
}
