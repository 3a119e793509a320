package org.almoner.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.almoner.Patience;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

class ScanRoomTest {
    private static final String LARGE = "a".repeat(1_500_000);

    private final ScanRoom room = new ScanRoom(1);
    private final CountDownLatch scanning = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    private CompletableFuture<String> longScan() throws InterruptedException {
        CompletableFuture<String> scan = CompletableFuture.supplyAsync(() -> room.during(LARGE, () -> {
            scanning.countDown();
            return waited(end);
        }));
        scanning.await();
        return scan;
    }

    private static String waited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "first";
    }

    @Test
    void aSecondLargeBodyWaitsForTheFirst() throws Exception {
        CompletableFuture<String> first = longScan();
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> room.during(LARGE, () -> "second"));
        ThrowableAssert.ThrowingCallable soon = () -> second.get(200, TimeUnit.MILLISECONDS);
        assertThat(ThrowableAssert.catchThrowable(soon)).isInstanceOf(TimeoutException.class);
        end.countDown();
        assertThat(first.get(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS)).isEqualTo("first");
        assertThat(second.get(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS)).isEqualTo("second");
    }

    @Test
    void anOrdinaryBodyNeedNotWait() throws Exception {
        longScan();
        CompletableFuture<String> small =
                CompletableFuture.supplyAsync(() -> room.during("a few words", () -> "small"));
        assertThat(small.get(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS)).isEqualTo("small");
        end.countDown();
    }

    @Test
    void aBodyLargerThanTheRoomHasItAlone() {
        assertThat(room.during(LARGE + LARGE, () -> "done")).isEqualTo("done");
    }

    @Test
    void aScanThatFailsLeavesTheRoom() {
        for (int i = 0; i < 3; i++) {
            ThrowableAssert.catchThrowable(() -> room.during(LARGE, () -> {
                throw new IllegalStateException();
            }));
        }
        assertThat(room.during(LARGE, () -> "done")).isEqualTo("done");
    }
}
