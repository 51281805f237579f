/** Whether this workspace may be changed right now. */
@NullMarked
package io.astroconnect.service.guard;

import org.jspecify.annotations.NullMarked;
