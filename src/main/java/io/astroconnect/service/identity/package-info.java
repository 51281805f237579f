/** Use cases of workload identities: the service account of a deployment, as it is typed. */
@NullMarked
package io.astroconnect.service.identity;

import org.jspecify.annotations.NullMarked;
