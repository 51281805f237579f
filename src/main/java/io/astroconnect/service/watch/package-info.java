/** Looks again, by itself, for as long as a console is open. */
@NullMarked
package io.astroconnect.service.watch;

import org.jspecify.annotations.NullMarked;
