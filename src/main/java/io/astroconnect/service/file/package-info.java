/**
 * Files that a person asks for: written whole, or not at all.
 *
 * <p>May import nothing of ours.
 */
@NullMarked
package io.astroconnect.service.file;

import org.jspecify.annotations.NullMarked;
