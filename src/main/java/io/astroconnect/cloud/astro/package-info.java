/**
 * The Astro API v1 over the JDK's HTTP client.
 *
 * <p>May import the model, the ports, task and Jackson; knows no other adapter. The token goes into
 * one header and nowhere else.
 */
@NullMarked
package io.astroconnect.cloud.astro;

import org.jspecify.annotations.NullMarked;
