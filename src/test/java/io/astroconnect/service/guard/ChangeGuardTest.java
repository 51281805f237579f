package io.astroconnect.service.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.service.peering.Bureau;
import io.astroconnect.store.Activities;
import io.astroconnect.store.Activity;
import io.astroconnect.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is read-only starts locked and is unlocked for a time; anything can be locked by hand. */
class ChangeGuardTest {
  private final Bureau.Time clock = new Bureau.Time();
  private final List<Activity> log = new ArrayList<>();
  private boolean broken;
  private final Activities activities =
      new Activities() {
        @Override
        public void add(Activity activity) {
          if (broken) {
            throw new IllegalStateException("the disk is full");
          }
          log.add(activity);
        }

        @Override
        public List<Activity> latest(int most) {
          return log;
        }

        @Override
        public List<Activity> of(String subject) {
          return log;
        }
      };

  private ChangeGuard guard(boolean readOnly) {
    return new ChangeGuard(readOnly, clock, activities, "m.keller");
  }

  private Instant in(Duration span) {
    return clock.instant().plus(span);
  }

  private static void refuses(ChangeGuard guard) {
    assertThat(guard.locked()).isTrue();
    assertThatThrownBy(guard::require).isInstanceOf(LockedException.class);
  }

  private static void allows(ChangeGuard guard) {
    assertThat(guard.locked()).isFalse();
    assertThatCode(guard::require).doesNotThrowAnyException();
  }

  @Test
  void onlyWhatIsReadOnlyStartsLocked() {
    refuses(guard(true));
    allows(guard(false));
    assertThat(guard(true).readOnly()).isTrue();
    assertThat(guard(false).readOnly()).isFalse();
    assertThat(log).isEmpty();
  }

  @Test
  void whatIsReadOnlyIsUnlockedUntilItsTimeIsOver() {
    ChangeGuard guard = guard(true);
    Instant until = in(Duration.ofMinutes(15));
    assertThat(guard.unlock(until, "INC-1")).isEqualTo(until);
    allows(guard);
    assertThat(guard.unlockedUntil()).contains(until);
    clock.pass(Duration.ofMinutes(14));
    allows(guard);
    clock.pass(Duration.ofMinutes(1));
    refuses(guard);
    assertThat(guard.unlockedUntil()).isEmpty();
  }

  @Test
  void aTimeThatIsOverAlreadyUnlocksNothing() {
    ChangeGuard guard = guard(true);
    guard.unlock(clock.instant(), "INC-1");
    refuses(guard);
  }

  @Test
  void lockingEndsAnUnlockedTime() {
    ChangeGuard guard = guard(true);
    guard.unlock(in(Duration.ofHours(1)), "INC-1");
    guard.lock();
    refuses(guard);
    guard.unlock(in(Duration.ofHours(1)), "INC-2");
    allows(guard);
  }

  @Test
  void whatIsNotReadOnlyIsLockedAndUnlockedByHandWithoutATime() {
    ChangeGuard guard = guard(false);
    guard.lock();
    refuses(guard);
    clock.pass(Duration.ofDays(9));
    refuses(guard);
    guard.unlock(in(Duration.ofMinutes(15)), "");
    allows(guard);
    assertThat(guard.unlockedUntil()).isEmpty();
    clock.pass(Duration.ofDays(9));
    allows(guard);
  }

  @Test
  void itIsWrittenDownByWhomUntilWhenAndForWhichTicket() {
    ChangeGuard production = guard(true);
    production.unlock(Instant.parse("2026-11-17T20:30:00Z"), " INC-1\n");
    production.lock();
    guard(false).unlock(in(Duration.ofHours(1)), "");
    Words words =
        Words.load(
            Locale.ENGLISH, Clock.fixed(Instant.parse("2026-11-17T20:14:00Z"), ZoneOffset.UTC));
    assertThat(log).extracting(Activity::who).containsOnly("m.keller");
    assertThat(log)
        .extracting(one -> words.text(one.key(), one.args().toArray()))
        .containsExactly(
            "Unlocked changes until Tue 17 Nov, 20:30, INC-1",
            "Locked changes",
            "Unlocked changes");
  }

  @Test
  void anUnlockingThatCannotBeWrittenDownIsNotGivenAndALockingIs() {
    ChangeGuard guard = guard(true);
    broken = true;
    assertThatThrownBy(() -> guard.unlock(in(Duration.ofHours(1)), "INC-1"))
        .hasMessage("the disk is full");
    refuses(guard);
    ChangeGuard open = guard(false);
    assertThatThrownBy(open::lock).hasMessage("the disk is full");
    refuses(open);
  }
}
