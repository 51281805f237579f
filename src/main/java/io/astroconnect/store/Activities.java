package io.astroconnect.store;

import java.util.List;

/** The log of what happened; only ever added to. */
public interface Activities {
  void add(Activity activity);

  /** The newest first, at most so many. */
  List<Activity> latest(int most);

  /** All of one subject, the newest first. */
  List<Activity> of(String subject);
}
