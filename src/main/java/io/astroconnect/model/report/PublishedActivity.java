package io.astroconnect.model.report;

import io.astroconnect.model.checklist.Fault;

/**
 * An entry of the activity log as other programs read it: keys and their order stay, and are the
 * columns in CSV. What is not known, or does not apply, is "".
 *
 * @param who a person, or "" for the clouds
 * @param what the sentence that people read
 * @param connection our id of it
 * @param requestId the cloud's, of a call that was refused
 */
public record PublishedActivity(
    String at,
    String who,
    String kind,
    String event,
    String what,
    String customer,
    String cluster,
    String connection,
    String target,
    String ticket,
    String call,
    String step,
    String requestId) {

  public static PublishedActivity of(ActivityEntry entry, String what) {
    ActivitySubject about = entry.subject();
    return new PublishedActivity(
        entry.at().toString(),
        entry.who(),
        entry.kind().key(),
        entry.event(),
        what,
        about.customer(),
        about.clusterId(),
        about.connection().isPresent() ? about.id() : "",
        about.target(),
        entry.ticket(),
        entry.call(),
        entry.step(),
        entry.fault().map(Fault::where).map(Fault.Where::requestId).orElse(""));
  }
}
