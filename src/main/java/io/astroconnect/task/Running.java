package io.astroconnect.task;

/** A submitted job, as a status bar shows it. */
public interface Running {

  /** What people read, such as "halden-prod-euc1: adding routes". */
  String title();

  long done();

  /** 0 if not known. */
  long total();

  /** Asks it to stop; its outcome is then Cancelled unless it had finished. Harmless twice. */
  void cancel();

  boolean finished();
}
