package io.astroconnect.ui.identities;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.service.identity.GrantForm;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the form of a grant, as typed.
 *
 * @param onAccount whether the target is a service account rather than a project
 * @param insisted whether basic roles are wanted all the same
 */
record GrantDraft(
    String email,
    boolean onAccount,
    String target,
    List<String> roles,
    String title,
    String expression,
    String expires,
    boolean insisted) {
  /** The shortest project id: what is shorter is not whole yet. */
  private static final int SHORTEST = 6;

  boolean complete() {
    return !email.isEmpty() && !Pasted.trim(target).isEmpty() && !roles.isEmpty();
  }

  GrantTarget on() {
    return onAccount
        ? new GrantTarget.OfAccount(ServiceAccount.parse(target))
        : new GrantTarget.OfProject(ProjectId.parse(target));
  }

  /**
   * What is asked for.
   *
   * @throws InvalidValueException something breaks its rule
   */
  GrantIntent intent(GrantForm form) {
    GrantIntent intent =
        new GrantIntent(
            on(),
            ServiceAccount.parse(email),
            roles.stream().map(RoleName::parse).toList(),
            form.condition(title, expression, expires).orElse(null),
            false);
    intent.withoutRolesFromElsewhere();
    return (insisted ? intent : intent.withoutBasicRoles()).withoutBasicConditions();
  }

  /** What is wrong, by the rule of its field; what is not whole yet is not wrong. */
  Map<Rule, InvalidValueException> wrong(GrantForm form) {
    Map<Rule, InvalidValueException> wrong = new EnumMap<>(Rule.class);
    String where = Pasted.trim(target);
    if (onAccount ? where.contains("@") : where.length() >= SHORTEST) {
      look(wrong, this::on);
    }
    look(wrong, () -> form.end(expires));
    look(wrong, () -> form.expression(expression));
    if (!wrong.containsKey(Rule.EXPIRY)) {
      look(wrong, () -> form.condition(title, expression, expires));
    }
    return wrong;
  }

  private static void look(Map<Rule, InvalidValueException> wrong, Runnable reading) {
    try {
      reading.run();
    } catch (InvalidValueException invalid) {
      Rule field = invalid.rule() == Rule.CONDITION_LENGTH ? Rule.CONDITION : invalid.rule();
      wrong.putIfAbsent(field, invalid);
    }
  }
}
