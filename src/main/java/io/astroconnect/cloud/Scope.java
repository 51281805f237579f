package io.astroconnect.cloud;

import io.astroconnect.model.peering.aws.AccepterRole;
import org.jspecify.annotations.Nullable;

/**
 * Where a call goes: an account (12 digits), and a region.
 *
 * @param visit null in an account of ours; else how we get into the customer's
 */
public record Scope(String account, String region, @Nullable Visit visit) {

  /**
   * Into a customer's account, through a role of theirs.
   *
   * @param from the account of ours that assumes the role
   */
  public record Visit(String from, AccepterRole role) {}

  /** One of our own accounts. */
  public Scope(String account, String region) {
    this(account, region, null);
  }

  /** The accepter's account: every port then acts for them there. */
  public static Scope accepter(AccepterRole role, String region, String from) {
    return new Scope(role.account().value(), region, new Visit(from, role));
  }
}
