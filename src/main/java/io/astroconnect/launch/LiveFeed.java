package io.astroconnect.launch;

import io.astroconnect.store.Changes;
import io.astroconnect.ui.fx.FrameCoalescer;
import io.astroconnect.ui.fx.Live;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Brings the store's changes to the FX thread, once a frame at the most, and a tick a second. */
final class LiveFeed implements Live, AutoCloseable {
  private final List<Runnable> onChange = new CopyOnWriteArrayList<>();
  private final List<Runnable> onTick = new CopyOnWriteArrayList<>();
  private final Changes.Subscription subscription;
  private final Timeline ticks =
      new Timeline(new KeyFrame(Duration.seconds(1), _ -> onTick.forEach(Runnable::run)));

  LiveFeed(Changes changes, Executor frames) {
    FrameCoalescer coalescer = new FrameCoalescer(frames, () -> onChange.forEach(Runnable::run));
    this.subscription = changes.subscribe(_ -> coalescer.signal());
    ticks.setCycleCount(Animation.INDEFINITE);
    ticks.play();
  }

  @Override
  public void onChange(Runnable listener) {
    onChange.add(listener);
  }

  @Override
  public void onTick(Runnable listener) {
    onTick.add(listener);
  }

  @Override
  public void close() {
    ticks.stop();
    subscription.close();
  }
}
