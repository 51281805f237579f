package io.astroconnect.model.checklist;

/** Whose hands a step is in: ours (support staff) or theirs (the target's owner). */
public enum Owner {
  OURS,
  THEIRS
}
