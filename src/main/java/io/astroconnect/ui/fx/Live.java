package io.astroconnect.ui.fx;

/** Says when something that is shown may have changed. */
public interface Live {

  /** Calls the listener on the FX thread after changes, once a frame at the most. */
  void onChange(Runnable listener);

  /** Calls the listener on the FX thread once a second, for ages and countdowns. */
  void onTick(Runnable listener);
}
