package org.almoner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.almoner.verify.ProbeAnswer.Outcome;
import org.junit.jupiter.api.Test;

class LinkHealthTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final String LINK = "https://harbourmission.org/";
    private static final ProbeSchedule SCHEDULE = new ProbeSchedule(Duration.ofHours(24), Duration.ofDays(7));

    @Test
    void threeFailuresOverADayMakeALinkUnreachable() {
        LinkHealth two = failedAfter(0, 12);
        assertThat(two.isUnreachable()).isFalse();
        assertThat(two.after(answer(24, Outcome.FAILED)).isUnreachable()).isTrue();
    }

    @Test
    void manyFailuresInOneNightDoNot() {
        assertThat(failedAfter(0, 1, 2, 3, 4, 8, 12, 23).isUnreachable()).isFalse();
    }

    @Test
    void twoFailuresFarApartDoNot() {
        assertThat(failedAfter(0, 72).isUnreachable()).isFalse();
    }

    @Test
    void oneAnswerIsEnoughToRecover() {
        LinkHealth dead = failedAfter(0, 12, 24, 36);
        assertThat(dead.isUnreachable()).isTrue();
        assertThat(dead.after(answer(48, Outcome.ANSWERED)).isUnreachable()).isFalse();
        assertThat(dead.after(answer(48, Outcome.REFUSED)).isUnreachable()).isFalse();
    }

    @Test
    void failuresCountFromTheFirstAfterAnAnswer() {
        LinkHealth health = failedAfter(0, 12).after(answer(20, Outcome.ANSWERED));
        health = health.after(answer(21, Outcome.FAILED)).after(answer(23, Outcome.FAILED));
        assertThat(health.after(answer(30, Outcome.FAILED)).isUnreachable()).isFalse();
    }

    @Test
    void aPageThatNamedItsOwnerIsRememberedThroughFailures() {
        LinkHealth health = LinkHealth.UNKNOWN
                .after(new ProbeAnswer(
                        URI.create(LINK), MONDAY, Outcome.ANSWERED, 200, "", List.of(), true, Duration.ZERO))
                .after(answer(24, Outcome.FAILED))
                .after(answer(48, Outcome.ANSWERED));
        assertThat(health.confirmedAt()).isEqualTo(MONDAY);
    }

    @Test
    void theScheduleMakesSureOfADeadLinkAboutADayAfterItsFirstFailure() {
        LinkHealth health = LinkHealth.UNKNOWN;
        Instant at = MONDAY;
        while (!health.isUnreachable()) {
            health = health.after(
                    new ProbeAnswer(URI.create(LINK), at, Outcome.FAILED, 404, "", List.of(), false, Duration.ZERO));
            at = SCHEDULE.next(LINK, health, at);
        }
        assertThat(Duration.between(MONDAY, health.failedAt())).isBetween(Duration.ofHours(24), Duration.ofHours(29));
    }

    @Test
    void linksServedTogetherAreNotDueTogether() {
        List<Instant> due = java.util.stream.IntStream.range(0, 100)
                .mapToObj(i -> SCHEDULE.next(LINK + i, LinkHealth.UNKNOWN, MONDAY))
                .distinct()
                .toList();
        assertThat(due)
                .hasSizeGreaterThan(5)
                .allSatisfy(instant -> assertThat(Duration.between(MONDAY, instant))
                        .isBetween(Duration.ofHours(24), Duration.ofMinutes(1585)));
    }

    private static LinkHealth failedAfter(int... hours) {
        LinkHealth health = LinkHealth.UNKNOWN;
        for (int hour : hours) {
            health = health.after(answer(hour, Outcome.FAILED));
        }
        return health;
    }

    private static ProbeAnswer answer(int hours, Outcome outcome) {
        return new ProbeAnswer(
                URI.create(LINK),
                MONDAY.plus(Duration.ofHours(hours)),
                outcome,
                null,
                "",
                List.of(),
                false,
                Duration.ZERO);
    }
}
