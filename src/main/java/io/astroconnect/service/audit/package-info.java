/**
 * What was done and seen, read from the activity log page by page, with the connection or cluster
 * that each entry is about.
 *
 * <p>Asks no cloud and changes nothing.
 */
@NullMarked
package io.astroconnect.service.audit;

import org.jspecify.annotations.NullMarked;
