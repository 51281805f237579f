/**
 * Google Cloud by its client libraries: IAM and Resource Manager over gRPC. Clients are made at the
 * first call, never on the thread that draws.
 *
 * <p>May import {@code cloud}, the model, {@code task}, and Google's libraries, no type of which
 * leaves this package. Keeps no secret: credentials are those that gcloud keeps for applications.
 */
@NullMarked
package io.astroconnect.cloud.gcp;

import org.jspecify.annotations.NullMarked;
