package io.astroconnect.service.guard;

/** The workspace is read-only, so nothing was sent. */
public final class LockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
