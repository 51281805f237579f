package io.astroconnect.ui.sandbox;

import java.util.Locale;

/** What can be made happen, trouble most of it, and what it wants to know. */
enum TroubleKind {
  ASK,
  SIGN_IN,
  DENY,
  THROTTLE,
  SLOW,
  LIMIT,
  CROWD,
  CONTEND,
  BUSY,
  ADDRESS,
  LISTED,
  UNLIST,
  RELIST;

  /** A field of the form. */
  enum Field {
    ACCOUNT,
    CALL,
    TIMES,
    REGION,
    SPAN,
    CLUSTER,
    NUMBER,
    NETWORK,
    ANY
  }

  boolean wants(Field field) {
    return switch (field) {
      case ACCOUNT -> this == SIGN_IN || this == DENY;
      case CALL -> this == DENY || this == THROTTLE;
      case TIMES -> this == THROTTLE;
      case REGION -> this == SLOW;
      case SPAN -> this == SLOW || this == BUSY;
      case CLUSTER -> this == ASK || this == CROWD;
      case NUMBER -> this == LIMIT || this == CROWD || this == CONTEND;
      case NETWORK -> this == BUSY;
      case ANY -> this == ADDRESS || this == LISTED || this == UNLIST || this == RELIST;
    };
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
