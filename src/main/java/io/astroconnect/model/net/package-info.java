/** Addresses and address ranges. The only room of the model that uses the ipaddress library. */
@NullMarked
package io.astroconnect.model.net;

import org.jspecify.annotations.NullMarked;
