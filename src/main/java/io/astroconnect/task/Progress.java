package io.astroconnect.task;

/** Where a job says how far it is; safe to call from the job's thread as often as it likes. */
public interface Progress {

  /**
   * Says how far the job is.
   *
   * @param done parts done
   * @param total parts in all, 0 if not known
   * @param what the part at hand, as a bundle key or a name, or ""
   */
  void report(long done, long total, String what);

  /** Drops what is said. */
  static Progress none() {
    return (_, _, _) -> {};
  }
}
