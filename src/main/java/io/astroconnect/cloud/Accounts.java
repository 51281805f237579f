package io.astroconnect.cloud;

import io.astroconnect.model.peering.aws.CallerIdentity;

/** Who we are signed in as. */
public interface Accounts {
  CallerIdentity callerIdentity(Scope scope);
}
