/** The home folder and the workspace files in it. May import the model and Jackson. */
@NullMarked
package io.astroconnect.workspace;

import org.jspecify.annotations.NullMarked;
