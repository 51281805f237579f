package io.astroconnect.cli;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.identity.Condition;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.service.identity.GrantView;
import io.astroconnect.service.identity.Held;
import io.astroconnect.service.identity.Whereabouts;
import io.astroconnect.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes grants, and who holds what, as the result; sentences go beside it. */
final class GrantPage {
  private static final List<String> HEAD =
      List.of("ID", "TARGET", "IDENTITY", "ROLES", "EXPIRES", "STATUS");

  private final Context context;
  private final Words words;

  GrantPage(Context context, Words words) {
    this.context = context;
    this.words = words;
  }

  private record StepJson(
      String id, String owner, String state, @Nullable String since, String why) {}

  private record ConditionJson(String title, String expression) {}

  private record GrantJson(
      String id,
      String target,
      String identity,
      List<String> roles,
      @Nullable ConditionJson condition,
      String status,
      List<StepJson> steps,
      @Nullable String expires,
      boolean removal,
      String deployment,
      String ticket,
      String requestedBy,
      String requestedAt,
      @Nullable String observedAt,
      List<String> revoked,
      List<String> staying) {}

  /**
   * A role that is held, or is missing.
   *
   * @param target where
   */
  private record HeldJson(
      String identity,
      String role,
      @Nullable ConditionJson condition,
      String standing,
      String member,
      String target) {}

  /** Writes a grant; its exit status. */
  int show(GrantView view) {
    return show(view, List.of());
  }

  /**
   * Writes what was taken back, and says what of the same grant stays; the exit status.
   *
   * @param staying the roles of it that are still asked for
   */
  int revoked(GrantView view, List<RoleName> staying) {
    int status = show(view, staying);
    List<String> gone = view.roles(StepState::settled);
    if (!gone.isEmpty()) {
      context.paper().say(words.text("cli.revoked", String.join(", ", gone)));
    }
    if (!staying.isEmpty()) {
      String stay = staying.stream().map(RoleName::value).collect(Collectors.joining(", "));
      context.paper().say(words.text("cli.grant-keeps", view.id(), stay));
    }
    return status;
  }

  private int show(GrantView view, List<RoleName> staying) {
    GrantJson json = json(view, staying);
    if (context.common().json()) {
      context.paper().json(json);
    } else {
      context.paper().table(HEAD, List.of(row(json)));
      context.paper().line("");
      context
          .paper()
          .table(
              List.of("STEP", "OWNER", "STATE", "WHY"),
              json.steps().stream()
                  .map(step -> List.of(step.id(), step.owner(), step.state(), step.why()))
                  .toList());
    }
    return status(view);
  }

  private static int status(GrantView view) {
    boolean gone =
        view.intent().removal()
            && view.checklist().steps().stream().allMatch(step -> step.state().settled());
    return gone ? Status.DONE : Status.of(view.checklist().state());
  }

  void show(List<GrantView> all) {
    List<GrantJson> json = all.stream().map(view -> json(view, List.of())).toList();
    if (context.common().json()) {
      context.paper().json(json);
    } else {
      context.paper().table(HEAD, json.stream().map(GrantPage::row).toList());
    }
  }

  private static List<String> row(GrantJson json) {
    return List.of(
        json.id(),
        json.target(),
        json.identity(),
        String.join(";", json.roles()),
        json.expires() == null ? "-" : json.expires(),
        json.status());
  }

  private GrantJson json(GrantView view, List<RoleName> staying) {
    GrantIntent intent = view.intent();
    return new GrantJson(
        view.id().value(),
        intent.target().label(),
        intent.identity().email(),
        intent.roles().stream().map(Object::toString).toList(),
        json(intent.condition()),
        view.checklist().state().key(),
        view.checklist().steps().stream()
            .map(
                step ->
                    new StepJson(
                        step.id().value(),
                        step.owner().name().toLowerCase(Locale.ROOT),
                        step.state().name().toLowerCase(Locale.ROOT),
                        view.since(step).map(Object::toString).orElse(null),
                        words.of(step.reason())))
            .toList(),
        intent.conditionIfAny().flatMap(Condition::expiry).map(Instant::toString).orElse(null),
        intent.removal(),
        view.deployment(),
        view.ticket(),
        view.by(),
        view.askedAt().toString(),
        view.observed().map(Instant::toString).orElse(null),
        intent.removal() ? view.roles(StepState::settled) : List.of(),
        staying.stream().map(RoleName::value).toList());
  }

  private static @Nullable ConditionJson json(@Nullable Condition condition) {
    return condition == null ? null : new ConditionJson(condition.title(), condition.expression());
  }

  /** Writes who holds what; where nobody could look is said. The exit status. */
  int held(List<Whereabouts> places) {
    List<HeldJson> all = new ArrayList<>();
    for (Whereabouts place : places) {
      place.all().forEach(held -> all.add(json(held, place.target())));
      unseen(place).ifPresent(context.paper()::say);
    }
    if (context.common().json()) {
      context.paper().json(all);
    } else {
      context
          .paper()
          .table(
              List.of("TARGET", "IDENTITY", "ROLE", "CONDITION", "STANDING"),
              all.stream().map(GrantPage::row).toList());
    }
    boolean whole =
        places.stream().allMatch(place -> place.held().isSeen())
            && places.stream().flatMap(place -> place.all().stream()).noneMatch(GrantPage::missing);
    return whole ? Status.DONE : Status.WAITING;
  }

  private static boolean missing(Held held) {
    return held.standing() == Held.Standing.MISSING;
  }

  private Optional<String> unseen(Whereabouts place) {
    return switch (place.held()) {
      case Fact.Seen<List<Held>> _ -> Optional.empty();
      case Fact.Unknown<List<Held>>(var why, _) ->
          Optional.of(words.text("cli.place-unseen", place.target().label(), words.of(why)));
      case Fact.Gone<List<Held>> _ ->
          Optional.of(words.text("cli.place-gone", place.target().label()));
    };
  }

  private static List<String> row(HeldJson one) {
    return List.of(
        one.target(),
        one.identity(),
        one.role(),
        one.condition() == null ? "-" : one.condition().title(),
        one.standing());
  }

  private static HeldJson json(Held held, GrantTarget target) {
    return new HeldJson(
        held.email(),
        held.holding().role(),
        json(held.holding().condition()),
        held.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        held.holding().member().value(),
        target.label());
  }
}
