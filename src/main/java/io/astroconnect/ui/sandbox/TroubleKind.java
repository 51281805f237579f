package io.astroconnect.ui.sandbox;

import java.util.Locale;

/** Trouble that can be made, and what it wants to know. */
enum TroubleKind {
  SIGN_IN,
  DENY,
  THROTTLE,
  SLOW,
  LIMIT,
  CROWD;

  /** A field of the form. */
  enum Field {
    ACCOUNT,
    CALL,
    TIMES,
    REGION,
    SPAN,
    CLUSTER,
    NUMBER
  }

  boolean wants(Field field) {
    return switch (field) {
      case ACCOUNT -> this == SIGN_IN || this == DENY;
      case CALL -> this == DENY || this == THROTTLE;
      case TIMES -> this == THROTTLE;
      case REGION, SPAN -> this == SLOW;
      case CLUSTER -> this == CROWD;
      case NUMBER -> this == LIMIT || this == CROWD;
    };
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
