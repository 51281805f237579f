/**
 * The sandbox as the console sees it: its catalogue, its clock, and its customers' hands, through
 * the control endpoint on this machine. Shares no code with the sandbox itself.
 */
@NullMarked
package io.astroconnect.cloud.sandbox;

import org.jspecify.annotations.NullMarked;
