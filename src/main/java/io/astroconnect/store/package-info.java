/**
 * What a workspace remembers, as ports: clusters, connections, what was seen, and what was done.
 *
 * <p>May import the model alone. One truth, on disk; every write is durable when it returns.
 */
@NullMarked
package io.astroconnect.store;

import org.jspecify.annotations.NullMarked;
