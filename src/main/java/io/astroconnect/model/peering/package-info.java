/** VPC peerings, whatever the cloud: identities and records that all of them share. */
@NullMarked
package io.astroconnect.model.peering;

import org.jspecify.annotations.NullMarked;
