/**
 * Google's IAM and Resource Manager over gRPC, from their published protos: policies with etags and
 * conditions, permissions, service accounts that take a while to be there.
 *
 * <p>May import {@code sandbox.world}, {@code sandbox.keep}, gRPC and Google's protos. Binds
 * nothing but loopback.
 */
@NullMarked
package io.astroconnect.sandbox.google;

import org.jspecify.annotations.NullMarked;
