/**
 * Use cases of peerings: check, ask, go on, look again, and write down what a person said.
 *
 * <p>Acting is a loop: observe, plan, apply what is ready, observe. Nothing here decides what a
 * connection needs next: the planner does.
 */
@NullMarked
package io.astroconnect.service.peering;

import org.jspecify.annotations.NullMarked;
