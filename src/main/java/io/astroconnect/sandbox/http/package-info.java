/**
 * HTTP on loopback and nowhere else, each request on a virtual thread.
 *
 * <p>May import the JDK's HTTP server and slf4j; knows no service.
 */
@NullMarked
package io.astroconnect.sandbox.http;

import org.jspecify.annotations.NullMarked;
