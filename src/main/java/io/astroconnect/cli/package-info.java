/**
 * The command line: stands where the view-models stand, over the same services.
 *
 * <p>Standard output holds the result only; sentences go to standard error. Exit status: 0 done, 1
 * stopped, rejected or failed, 2 wrong usage or a value that its form refuses, 3 waiting.
 */
@NullMarked
package io.astroconnect.cli;

import org.jspecify.annotations.NullMarked;
