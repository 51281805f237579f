/** Use cases of allowlists: which services there are, and what lets a cluster into one. */
@NullMarked
package io.astroconnect.service.allowlist;

import org.jspecify.annotations.NullMarked;
