/** Use cases of handing over: what the customer gets for a peering as it stands. */
@NullMarked
package io.astroconnect.service.handover;

import org.jspecify.annotations.NullMarked;
