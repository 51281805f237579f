/**
 * Codecs of AWS's protocols: forms, XML bodies and the signature header in, XML out.
 *
 * <p>May import java.base and java.xml alone; knows no action and no world.
 */
@NullMarked
package io.astroconnect.sandbox.wire;

import org.jspecify.annotations.NullMarked;
