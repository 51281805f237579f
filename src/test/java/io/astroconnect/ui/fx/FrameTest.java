package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/** However much happens, the FX thread is asked at most once a frame. */
class FrameTest {

  @Test
  void manySignalsBeforeAReadingAreOneReading() {
    List<Runnable> frame = new ArrayList<>();
    AtomicInteger readings = new AtomicInteger();
    FrameCoalescer coalescer = new FrameCoalescer(frame::add, readings::incrementAndGet);
    IntStream.range(0, 1000).forEach(i -> coalescer.signal());
    assertThat(frame).hasSize(1);
    frame.removeFirst().run();
    assertThat(readings).hasValue(1);

    coalescer.signal();
    assertThat(frame).as("a signal after the reading makes another").hasSize(1);
  }

  @Test
  void aSignalDuringTheReadingIsNotLost() {
    List<Runnable> frame = new ArrayList<>();
    List<FrameCoalescer> self = new ArrayList<>();
    AtomicInteger readings = new AtomicInteger();
    FrameCoalescer coalescer =
        new FrameCoalescer(
            frame::add,
            () -> {
              if (readings.incrementAndGet() == 1) {
                self.getFirst().signal();
              }
            });
    self.add(coalescer);
    coalescer.signal();
    while (!frame.isEmpty()) {
      frame.removeFirst().run();
    }
    assertThat(readings).hasValue(2);
  }

  @Test
  void workOfManyThreadsComesInOrderAndOnTheFxThread() {
    FxThread.run(() -> {});
    FrameExecutor executor = new FrameExecutor();
    List<Integer> done = new CopyOnWriteArrayList<>();
    List<Boolean> onFx = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 500; i++) {
      int number = i;
      executor.execute(
          () -> {
            done.add(number);
            onFx.add(Platform.isFxApplicationThread());
          });
    }
    await().until(() -> done.size() == 500);
    assertThat(done).isEqualTo(IntStream.range(0, 500).boxed().toList());
    assertThat(onFx).containsOnly(true);
  }

  @Test
  void whatComesWithinAFrameIsDeliveredInOne() throws InterruptedException {
    FxThread.run(() -> {});
    FrameExecutor executor = new FrameExecutor();
    AtomicInteger frame = new AtomicInteger();
    AnimationTimer count =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            frame.incrementAndGet();
          }
        };
    FxThread.run(count::start);
    List<Integer> frames = new CopyOnWriteArrayList<>();
    CountDownLatch all = new CountDownLatch(100);
    FxThread.run(
        () -> {
          for (int i = 0; i < 100; i++) {
            executor.execute(
                () -> {
                  frames.add(frame.get());
                  all.countDown();
                });
          }
        });
    all.await();
    FxThread.run(count::stop);
    assertThat(frames.stream().distinct()).hasSize(1);
  }

  @Test
  void whatFailsDoesNotHoldUpTheRest() {
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    AtomicInteger done = new AtomicInteger();
    FxThread.run(
        () ->
            Thread.currentThread()
                .setUncaughtExceptionHandler((thread, failure) -> failures.add(failure)));
    FrameExecutor executor = new FrameExecutor();
    executor.execute(
        () -> {
          throw new IllegalStateException("broken");
        });
    executor.execute(done::incrementAndGet);
    await().until(() -> done.get() == 1);
    assertThat(failures).hasSize(1).first().isInstanceOf(IllegalStateException.class);
    FxThread.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
  }
}
