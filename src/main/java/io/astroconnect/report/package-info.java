/**
 * Snapshots as documents: HTML for a ticket, CSV for a spreadsheet, JSON for another program.
 *
 * <p>May import the model, words, handover, task, Jackson and the template library. Knows no files:
 * it writes into what it is given.
 */
@NullMarked
package io.astroconnect.report;

import org.jspecify.annotations.NullMarked;
