package io.astroconnect.cloud.gcp;

import com.google.protobuf.ByteString;
import com.google.type.Expr;
import io.astroconnect.model.identity.AuditConfig;
import io.astroconnect.model.identity.Binding;
import io.astroconnect.model.identity.Condition;
import io.astroconnect.model.identity.Member;
import io.astroconnect.model.identity.Policy;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Policies between Google's form and ours. Nothing may be lost on the way there and back. */
final class PolicyReading {
  /** What a policy with conditions has to say of itself. */
  static final int VERSION = 3;

  private PolicyReading() {}

  /** Reads a policy; empty if it holds something that this release does not know and would lose. */
  static Optional<Policy> read(com.google.iam.v1.Policy from) {
    Policy policy =
        new Policy(
            from.getVersion(),
            Base64.getEncoder().encodeToString(from.getEtag().toByteArray()),
            from.getBindingsList().stream().map(PolicyReading::binding).toList(),
            from.getAuditConfigsList().stream().map(PolicyReading::audit).toList());
    return form(policy, from.getVersion()).equals(from) ? Optional.of(policy) : Optional.empty();
  }

  /** Writes a policy, of the version that may hold conditions. */
  static com.google.iam.v1.Policy write(Policy policy) {
    return form(policy, VERSION);
  }

  private static com.google.iam.v1.Policy form(Policy policy, int version) {
    com.google.iam.v1.Policy.Builder form =
        com.google.iam.v1.Policy.newBuilder()
            .setVersion(version)
            .setEtag(ByteString.copyFrom(Base64.getDecoder().decode(policy.etag())));
    policy.bindings().forEach(binding -> form.addBindings(form(binding)));
    policy.auditConfigs().forEach(audit -> form.addAuditConfigs(form(audit)));
    return form.build();
  }

  private static Binding binding(com.google.iam.v1.Binding from) {
    return new Binding(
        from.getRole(),
        from.getMembersList().stream().map(Member::new).toList(),
        from.hasCondition() ? condition(from.getCondition()) : null);
  }

  private static Condition condition(Expr from) {
    return new Condition(
        from.getTitle(), from.getDescription(), from.getExpression(), from.getLocation());
  }

  private static AuditConfig audit(com.google.iam.v1.AuditConfig from) {
    List<AuditConfig.Logged> logged =
        from.getAuditLogConfigsList().stream()
            .map(log -> new AuditConfig.Logged(log.getLogTypeValue(), log.getExemptedMembersList()))
            .toList();
    return new AuditConfig(from.getService(), logged);
  }

  private static com.google.iam.v1.Binding form(Binding binding) {
    com.google.iam.v1.Binding.Builder form =
        com.google.iam.v1.Binding.newBuilder().setRole(binding.role());
    binding.members().forEach(member -> form.addMembers(member.value()));
    @Nullable Condition condition = binding.condition();
    if (condition != null) {
      form.setCondition(
          Expr.newBuilder()
              .setTitle(condition.title())
              .setDescription(condition.description())
              .setExpression(condition.expression())
              .setLocation(condition.location()));
    }
    return form.build();
  }

  private static com.google.iam.v1.AuditConfig form(AuditConfig audit) {
    com.google.iam.v1.AuditConfig.Builder form =
        com.google.iam.v1.AuditConfig.newBuilder().setService(audit.service());
    for (AuditConfig.Logged logged : audit.logged()) {
      form.addAuditLogConfigs(
          com.google.iam.v1.AuditLogConfig.newBuilder()
              .setLogTypeValue(logged.type())
              .addAllExemptedMembers(logged.exempted()));
    }
    return form.build();
  }
}
