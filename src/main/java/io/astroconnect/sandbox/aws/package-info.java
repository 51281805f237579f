/**
 * What the stand-ins for AWS services share: a call, its caller, its outcome, and the endpoint that
 * decodes, decides under the keeper's lock, and encodes.
 *
 * <p>May import {@code sandbox.world}, {@code sandbox.wire}, {@code sandbox.keep}, {@code
 * sandbox.http} and {@code model.net}.
 */
@NullMarked
package io.astroconnect.sandbox.aws;

import org.jspecify.annotations.NullMarked;
