/**
 * What can be done to the sandbox so that something can be practised: customers who act, drift, and
 * trouble with the clouds. Values only.
 */
@NullMarked
package io.astroconnect.model.practice;

import org.jspecify.annotations.NullMarked;
