/**
 * What a report says, as records: the snapshot that the documents and the window's preview are both
 * made from, and the forms in which clusters and connections are given to other programs.
 *
 * <p>Imports the rest of the model alone.
 */
@NullMarked
package io.astroconnect.model.report;

import org.jspecify.annotations.NullMarked;
