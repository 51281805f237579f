package io.astroconnect.architecture.bad.elsewhere.util;

/** In a drawer. */
final class Things {}
