/**
 * Use cases of reports: look at the clouds, take a snapshot, and leave it as a whole file or not at
 * all.
 */
@NullMarked
package io.astroconnect.service.report;

import org.jspecify.annotations.NullMarked;
