/** Practising in the sandbox: playing its customers, its clock and its clouds. */
@NullMarked
package io.astroconnect.service.practice;

import org.jspecify.annotations.NullMarked;
