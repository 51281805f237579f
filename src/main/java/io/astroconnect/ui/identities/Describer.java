package io.astroconnect.ui.identities;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.identity.NameWarning;
import io.astroconnect.model.identity.ServiceAccountName;
import io.astroconnect.service.identity.Identity;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.RichLine;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes of names what the screen shows. */
final class Describer {
  private static final Set<NameWarning> OF_PROJECT = Set.of(NameWarning.IMPOSSIBLE_PROJECT);
  private static final Set<NameWarning> OF_NAMESPACE =
      Set.of(
          NameWarning.IMPOSSIBLE_CHARACTERS,
          NameWarning.IMPOSSIBLE_ENDS,
          NameWarning.IMPOSSIBLE_LENGTH);
  private static final Set<NameWarning> OF_BOTH =
      Set.of(NameWarning.TRAILING_HYPHEN, NameWarning.COLLISION, NameWarning.REPORTED_DIFFERS);

  private final Words words;

  Describer(Words words) {
    this.words = words;
  }

  IdentityRow row(Identity identity) {
    String email = identity.email().orElse("");
    String name = identity.deployment().name();
    String namespace = identity.deployment().namespace();
    String cluster = identity.cluster().name();
    return new IdentityRow(
        identity.deployment().id(),
        name,
        namespace,
        identity.cluster().account(),
        cluster,
        email,
        identity.deployment().gone().isPresent() ? goneLook() : look(identity.name()),
        identity.deployment().gone().isPresent() ? words.text("screen.identities.gone") : "",
        String.join("\n", name, namespace, cluster, email, identity.deployment().id())
            .toLowerCase(Locale.ROOT));
  }

  private Look goneLook() {
    return new Look(words.text("screen.identities.gone-short"), "fth-archive", Tone.MUTED);
  }

  private Look look(ServiceAccountName name) {
    List<NameWarning> codes = name.codes();
    if (codes.contains(NameWarning.COLLISION)) {
      return new Look(words.text("screen.identities.shared"), "fth-users", Tone.WARNING);
    }
    if (codes.contains(NameWarning.REPORTED_DIFFERS)) {
      return new Look(words.text("screen.identities.differs"), "fth-alert-triangle", Tone.WARNING);
    }
    if (!codes.isEmpty()) {
      return new Look(words.text("screen.identities.doubtful"), "fth-alert-circle", Tone.WARNING);
    }
    return name.truncated()
        ? new Look(words.text("screen.identities.cut"), "fth-scissors", Tone.MUTED)
        : new Look(words.text("screen.identities.whole"), "fth-check", Tone.MUTED);
  }

  /**
   * Describes a name.
   *
   * @param known the deployments of the workspace
   * @param projectLeft whether a person is done with the project
   * @param recovering whether the account after a failover is asked for, where there is one
   */
  Naming name(
      ServiceAccountName name, List<Identity> known, boolean projectLeft, boolean recovering) {
    Optional<Identity> ours =
        known.stream()
            .filter(each -> same(each, name))
            .min(Comparator.comparing(each -> each.deployment().gone().isPresent()));
    boolean whole = name.email().isPresent();
    String usual = whole ? ours.flatMap(Identity::email).or(name::email).orElse("") : "";
    Optional<String> recovery = ours.flatMap(one -> one.deployment().recovering());
    String email = recovering ? recovery.orElse(usual) : usual;
    return new Naming(
        name.used(),
        name.cut(),
        name.namespace().isEmpty() ? "" : words.text("screen.identities.used", used(name)),
        name.truncated() ? words.text("screen.identities.cut-off", name.length() - used(name)) : "",
        name.domain().map(domain -> "@" + domain).orElse(""),
        email,
        email.isEmpty() ? "" : email.substring(0, Math.max(0, email.indexOf('@'))),
        email.isEmpty() ? "" : "serviceAccount:" + email,
        name.workloadIdentityPool().orElse(""),
        kubernetes(name),
        email.isEmpty() ? null : verdict(ours, name, !email.equals(usual)),
        hint(name),
        project(name, projectLeft),
        namespace(name),
        Stream.of(
                ours.flatMap(this::goneWarning).stream(),
                recovery.map(account -> recoveryWarning(usual, account, recovering)).stream(),
                warnings(name, known).stream())
            .flatMap(each -> each)
            .toList());
  }

  /** The name of the Kubernetes account is the customer's to look up: it stands open. */
  private static String kubernetes(ServiceAccountName name) {
    return name.namespace().isEmpty()
        ? ""
        : name.workloadIdentityPool()
            .map(pool -> "serviceAccount:" + pool + "[" + name.namespace() + "/<KSA>]")
            .orElse("");
  }

  private String hint(ServiceAccountName name) {
    if (name.namespace().isEmpty()) {
      return "";
    }
    return name.truncated()
        ? words.text("screen.identities.length-cut", name.length(), ServiceAccountName.USED)
        : words.text("screen.identities.length", name.length());
  }

  private Optional<Naming.Warning> goneWarning(Identity ours) {
    return ours.deployment()
        .gone()
        .map(
            at ->
                new Naming.Warning(
                    words.text("screen.identities.gone-title"),
                    RichLine.escape(words.text("screen.identities.gone-text", words.exactly(at))),
                    "",
                    ""));
  }

  /** What is given to one of the two, the other does not have. */
  private Naming.Warning recoveryWarning(String usual, String recovery, boolean recovering) {
    return recovering
        ? new Naming.Warning(
            words.text("screen.identities.recovery-shown"),
            RichLine.escape(words.text("screen.identities.recovery-shown-text", usual)),
            "",
            words.text("screen.identities.recovery-back"))
        : new Naming.Warning(
            words.text("screen.identities.recovery"),
            RichLine.escape(words.text("screen.identities.recovery-text", recovery)),
            "",
            words.text("screen.identities.recovery-take"));
  }

  private static int used(ServiceAccountName name) {
    return Math.min(name.length(), ServiceAccountName.USED);
  }

  private static boolean same(Identity identity, ServiceAccountName name) {
    return identity.cluster().account().equals(name.project())
        && identity.deployment().namespace().equals(name.namespace());
  }

  private Look verdict(Optional<Identity> ours, ServiceAccountName name, boolean recovering) {
    if (recovering) {
      return new Look(words.text("screen.identities.recovering"), "fth-info", Tone.MUTED);
    }
    if (ours.isEmpty()) {
      return new Look(words.text("screen.identities.unknown"), "fth-info", Tone.MUTED);
    }
    if (name.codes().contains(NameWarning.REPORTED_DIFFERS)) {
      return new Look(words.text("screen.identities.reported"), "fth-alert-triangle", Tone.WARNING);
    }
    return ours.get().deployment().reportedIdentity().isPresent()
        ? new Look(words.text("screen.identities.same"), "fth-check-circle", Tone.SUCCESS)
        : new Look(words.text("screen.identities.not-reported"), "fth-info", Tone.MUTED);
  }

  private FieldState project(ServiceAccountName name, boolean left) {
    if (name.project().isEmpty()) {
      return FieldState.neutral();
    }
    return first(name, OF_PROJECT)
        .map(wrong -> left ? FieldState.error(words.of(wrong)) : FieldState.neutral())
        .orElseGet(FieldState::good);
  }

  private FieldState namespace(ServiceAccountName name) {
    if (name.namespace().isEmpty()) {
      return FieldState.neutral();
    }
    return first(name, OF_NAMESPACE)
        .map(wrong -> FieldState.error(words.of(wrong)))
        .orElseGet(FieldState::good);
  }

  private static Optional<Reason> first(ServiceAccountName name, Set<NameWarning> kinds) {
    return name.warnings().stream().filter(each -> kinds.contains(each.code())).findFirst();
  }

  private List<Naming.Warning> warnings(ServiceAccountName name, List<Identity> known) {
    return name.warnings().stream()
        .filter(each -> OF_BOTH.contains(each.code()))
        .map(each -> warning(each, name, known))
        .toList();
  }

  private Naming.Warning warning(Reason reason, ServiceAccountName name, List<Identity> known) {
    NameWarning code = (NameWarning) reason.code();
    boolean shared = code == NameWarning.COLLISION;
    return new Naming.Warning(
        shared
            ? words.text("screen.identities.warning.collision", owner(reason, name, known))
            : words.text("screen.identities.warning." + code.code()),
        RichLine.escape(words.of(reason)),
        shared ? name.used() : "",
        "");
  }

  /** The deployments whose namespace a collision names. */
  private static String owner(Reason collision, ServiceAccountName name, List<Identity> known) {
    String namespace = collision.args().getFirst() instanceof Arg.Text(var text) ? text : "";
    return known.stream()
        .filter(each -> each.cluster().account().equals(name.project()))
        .filter(each -> each.deployment().namespace().equals(namespace))
        .map(each -> each.deployment().name())
        .reduce((one, other) -> one + ", " + other)
        .orElse(namespace);
  }
}
