/** What all tests share. */
@NullMarked
package io.astroconnect;

import org.jspecify.annotations.NullMarked;
