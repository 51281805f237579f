package io.astroconnect.model.checklist;

/** A call that would do a step of ours. Each method of connecting has its own sealed family. */
public interface Call {

  /** The operation's name in the cloud's API, such as {@code CreateRoute}. */
  String operation();

  /** What it is called on, such as a route table's id. */
  String subject();
}
