package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.almoner.Patience;
import org.junit.jupiter.api.Test;

class BodyRoomTest {
    private static final Duration SHORT = Duration.ofMillis(20);

    private static final Duration LONG = Patience.LONGEST;

    /** Room for one body of the largest size, as in the smallest heap. */
    private final BodyRoom room = new BodyRoom(Integer.MAX_VALUE, 1);

    @Test
    void whatDoesNotFitGetsInOnceOthersHaveLeft() {
        Runnable leave = room.enter(1_500_000, SHORT).orElseThrow();
        assertThat(room.enter(1_500_000, SHORT)).isEmpty();
        leave.run();
        assertThat(room.enter(1_500_000, SHORT)).isPresent();
    }

    @Test
    void smallBodiesFitBesideALargeOne() {
        room.enter(1_500_000, SHORT).orElseThrow();
        assertThat(room.enter(20_000, SHORT)).isPresent();
    }

    @Test
    void aBodyLargerThanTheRoomHasItAlone() {
        Runnable leave = room.enter(12_000_000, SHORT).orElseThrow();
        assertThat(room.enter(1, SHORT)).isEmpty();
        leave.run();
        assertThat(room.enter(1, SHORT)).isPresent();
    }

    @Test
    void whereAsManyWaitAsMayTheNextIsTurnedAwayAtOnce() throws Exception {
        Runnable leave = room.enter(12_000_000, SHORT).orElseThrow();
        FutureTask<Optional<Runnable>> first = new FutureTask<>(() -> room.enter(1, LONG));
        Thread waiting = new Thread(first);
        waiting.start();
        Patience.await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        assertThat(room.enter(1, LONG.multipliedBy(2))).isEmpty();
        assertThat(first).isNotDone();
        leave.run();
        assertThat(first.get()).isPresent();
    }
}
