package io.astroconnect.sandbox.google;

import com.google.iam.v1.Binding;
import com.google.iam.v1.Policy;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import com.google.type.Expr;
import io.astroconnect.sandbox.world.Google.Guarded;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Policies as IAM keeps them: one binding per role and condition, none without members. */
public final class IamPolicies {
  private static final int WITH_CONDITIONS = 3;

  private IamPolicies() {}

  static Policy of(Guarded kept) {
    try {
      Policy.Builder policy = Policy.newBuilder();
      JsonFormat.parser().merge(kept.form(), policy);
      policy.setVersion(conditional(policy.build()) ? WITH_CONDITIONS : 1);
      return policy.setEtag(etag(kept)).build();
    } catch (InvalidProtocolBufferException damaged) {
      throw new IllegalStateException("A kept policy cannot be read", damaged);
    }
  }

  static ByteString etag(Guarded kept) {
    return ByteString.copyFrom(
        ByteBuffer.allocate(Long.BYTES + 1).put((byte) 7).putLong(kept.changes()).array());
  }

  /** As it is kept, in one form whatever was sent. */
  static Guarded kept(Guarded before, Policy policy) {
    Policy tidy = tidy(policy).toBuilder().clearEtag().build();
    try {
      return before.changed(JsonFormat.printer().omittingInsignificantWhitespace().print(tidy));
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException("A policy cannot be written", impossible);
    }
  }

  private record Kind(String role, boolean conditional, Expr condition) {}

  private static Policy tidy(Policy policy) {
    Map<Kind, Set<String>> bindings = new LinkedHashMap<>();
    for (Binding one : policy.getBindingsList()) {
      bindings
          .computeIfAbsent(
              new Kind(one.getRole(), one.hasCondition(), one.getCondition()),
              _ -> new LinkedHashSet<>())
          .addAll(one.getMembersList());
    }
    Policy.Builder tidy = policy.toBuilder().clearBindings();
    bindings.forEach(
        (kind, members) -> {
          if (!members.isEmpty()) {
            Binding.Builder binding =
                Binding.newBuilder().setRole(kind.role()).addAllMembers(members);
            tidy.addBindings(kind.conditional() ? binding.setCondition(kind.condition()) : binding);
          }
        });
    return tidy.setVersion(conditional(tidy.build()) ? WITH_CONDITIONS : 1).build();
  }

  static boolean conditional(Policy policy) {
    return policy.getBindingsList().stream().anyMatch(Binding::hasCondition);
  }

  /** What a caller gets who asked for this version: without it, conditions are not shown. */
  static Policy shown(Guarded kept, int version) {
    Policy policy = of(kept);
    if (version >= WITH_CONDITIONS || !conditional(policy)) {
      return policy;
    }
    Policy.Builder shown = policy.toBuilder().clearBindings().setVersion(1);
    for (Binding one : policy.getBindingsList()) {
      shown.addBindings(
          one.hasCondition()
              ? one.toBuilder()
                  .clearCondition()
                  .setRole(
                      one.getRole()
                          + "_withcond_"
                          + Integer.toHexString(one.getCondition().hashCode()))
              : one.toBuilder());
    }
    return shown.build();
  }

  /** With somebody else's change, as a customer makes it at the same moment. */
  static Guarded contended(Guarded kept) {
    Policy policy = of(kept);
    return kept(
        kept,
        policy.toBuilder()
            .addBindings(
                Binding.newBuilder()
                    .setRole("roles/browser")
                    .addMembers("user:rival-" + kept.changes() + "@customer.example"))
            .build());
  }

  /** With a member under another name, as IAM keeps those of deleted accounts. */
  public static Guarded renamed(Guarded kept, String member, String other) {
    return changed(
        kept,
        binding ->
            binding.toBuilder()
                .clearMembers()
                .addAllMembers(
                    binding.getMembersList().stream()
                        .map(one -> one.equals(member) ? other : one)
                        .toList())
                .build());
  }

  /** Without a member in any binding of a role. */
  public static Guarded without(Guarded kept, String role, String member) {
    return changed(
        kept,
        binding ->
            binding.getRole().equals(role)
                ? binding.toBuilder()
                    .clearMembers()
                    .addAllMembers(
                        binding.getMembersList().stream()
                            .filter(one -> !one.equals(member))
                            .toList())
                    .build()
                : binding);
  }

  private static Guarded changed(Guarded kept, UnaryOperator<Binding> change) {
    Policy policy = of(kept);
    Policy next =
        policy.toBuilder()
            .clearBindings()
            .addAllBindings(
                policy.getBindingsList().stream().map(change).collect(Collectors.toList()))
            .build();
    return next.equals(policy) ? kept : kept(kept, next);
  }
}
