/**
 * Where the program begins: life cycle and wiring only, one wiring class per room.
 *
 * <p>May use every other room; no room may import this one.
 */
@NullMarked
package io.astroconnect.launch;

import org.jspecify.annotations.NullMarked;
