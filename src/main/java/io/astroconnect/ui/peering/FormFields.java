package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringChecks;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.gcp.NetworkName;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of the form, each read by the model's own parser. */
final class FormFields {
  private static final String BETWEEN = "[;,\\s\\u00a0]+";

  private final Words words;
  private final Runnable changed;
  private final Runnable otherSide;

  /**
   * Fields of a form.
   *
   * @param changed called after a field was read anew
   * @param otherSide the same for those that say which network is meant
   */
  FormFields(Words words, Runnable changed, Runnable otherSide) {
    this.words = words;
    this.changed = changed;
    this.otherSide = otherSide;
  }

  FormField<AwsAccountId> account() {
    return field(
        "screen.peering.form.account",
        new FormField.Form<>(
            AwsAccountId::parse,
            text -> text.matches("[0-9]{1,11}|[0-9]{4}(-[0-9]{0,4}){1,2}"),
            account ->
                account.value().startsWith("0")
                    ? FieldState.good(words.text("screen.peering.form.zeros"))
                    : FieldState.good()),
        otherSide);
  }

  FormField<AwsRegion> region() {
    return field(
        "screen.peering.form.region",
        new FormField.Form<>(
            AwsRegion::parse,
            text -> text.matches("[a-z-]{1,24}"),
            region -> state(AwsPeeringChecks.region(region).stream().toList())),
        otherSide);
  }

  FormField<VpcId> vpc() {
    return field(
        "screen.peering.form.vpc",
        new FormField.Form<>(
            VpcId::parse,
            text -> "vpc-".startsWith(text) || text.matches("vpc-[0-9a-f]{0,16}"),
            _ -> FieldState.good()),
        otherSide);
  }

  FormField<ProjectId> project() {
    return field(
        "screen.peering.form.project",
        new FormField.Form<>(
            ProjectId::parse,
            text -> text.matches("[a-z0-9-]{1,30}|[a-z0-9.-]{1,253}[.:][a-z0-9.:-]{0,30}"),
            _ -> FieldState.good()),
        otherSide);
  }

  FormField<NetworkName> network() {
    return field(
        "screen.peering.form.network",
        new FormField.Form<>(
            NetworkName::parse,
            text -> text.matches("[a-z][a-z0-9-]{0,62}"),
            _ -> FieldState.good()),
        otherSide);
  }

  /** A row for a range; several in one row count as well. */
  FormField<List<Cidr>> ranges(Function<Cidr, List<Check>> rule) {
    return field(
        "screen.peering.form.cidrs",
        new FormField.Form<>(
            text -> each(text, Cidr::parse),
            text -> text.matches("[0-9.]{1,15}(/[0-9]?)?"),
            ranges -> state(ranges.stream().map(rule).flatMap(List::stream).toList())));
  }

  /** A row for a hosted zone; several in one row count as well. */
  FormField<List<HostedZoneId>> zones() {
    return field(
        "screen.peering.form.zone",
        new FormField.Form<>(
            text -> each(text, HostedZoneId::parse),
            text -> text.matches("[0-9A-Z]{1,3}|/[a-z]{0,10}|/hostedzone/[0-9A-Z]{0,3}"),
            this::zoned));
  }

  /** Only AWS itself is known to begin them so. */
  private FieldState zoned(List<HostedZoneId> zones) {
    return zones.stream()
        .filter(zone -> !zone.value().startsWith("Z"))
        .findFirst()
        .map(odd -> FieldState.doubt(words.text("screen.peering.form.zone-odd", odd)))
        .orElseGet(FieldState::good);
  }

  /** A role of the customer, by its name alone. */
  FormField<AccepterRole> role() {
    return field(
        "screen.peering.form.role",
        new FormField.Form<>(
            text -> AccepterRole.parse(text, ""), AccepterRole::begun, _ -> FieldState.good()));
  }

  /** What the role's trust policy asks for. */
  FormField<String> externalId() {
    return field(
        "screen.peering.form.external-id",
        new FormField.Form<>(
            AccepterRole::parseExternalId,
            text -> text.matches("[\\w+=,.@:/-]"),
            _ -> FieldState.good()));
  }

  private <T> FormField<T> field(String nameKey, FormField.Form<T> form) {
    return field(nameKey, form, changed);
  }

  private <T> FormField<T> field(String nameKey, FormField.Form<T> form, Runnable then) {
    return new FormField<>(words.text(nameKey), form, words, then);
  }

  /** The parts of a pasted text: ranges, zones. */
  static List<String> parts(String text) {
    return Stream.of(text.split(BETWEEN)).filter(part -> !part.isEmpty()).toList();
  }

  private static <T> List<T> each(String text, Function<String, T> form) {
    List<String> parts = parts(text);
    return parts.isEmpty()
        ? List.of(form.apply(text))
        : parts.stream().map(form).distinct().toList();
  }

  /** How a field looks by the worst of what was found about it: all that is as bad is said. */
  FieldState state(List<Check> found) {
    Check.Level worst =
        found.stream().map(Check::level).max(Comparator.naturalOrder()).orElse(Check.Level.OK);
    String sentences =
        found.stream()
            .filter(check -> check.level() == worst)
            .map(words::of)
            .distinct()
            .collect(Collectors.joining(" "));
    return switch (worst) {
      case OK -> FieldState.good();
      case WARNING -> FieldState.doubt(sentences);
      case STOP -> FieldState.error(sentences);
    };
  }
}
