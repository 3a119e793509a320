package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import org.almoner.appeal.StoreUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The room that streams share, while senders come and go. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ArticleStreamRoomTest {
    /** Each is a batch of its own, and the second waits for the first: both are of one article. */
    private static final String LINE = "{\"id\": \"a\"," + " ".repeat(1 << 20) + "\"text\": \"x\"}\n";

    private final Late executor = new Late();
    private final ArticleStreamResource streams = new ArticleStreamResource(
            ArticleLinesTest.lines(new StoreUnavailableException(new IllegalStateException("away"))),
            new ObjectMapper(),
            executor,
            new ArticleLinesTest.Serving());
    private volatile CountDownLatch read = new CountDownLatch(1);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void aSenderWhoGoesAwayLeavesNoLessRoomForOthers() throws IOException {
        long room = Runtime.getRuntime().maxMemory() / 96 / (1 << 20) + 2;
        for (int sender = 0; sender < room; sender++) {
            assertThatThrownBy(() -> answer(new Gone())).hasMessage("gone");
        }
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        answer(answers);
        assertThat(answers.toString(StandardCharsets.UTF_8)).contains("\"line\":1", "\"line\":2");
    }

    private void answer(OutputStream output) throws IOException {
        read = new CountDownLatch(1);
        byte[] lines = (LINE + LINE).getBytes(StandardCharsets.UTF_8);
        streams.answer(new Told(lines, read), output);
    }

    /** Tells when it was read to its end. */
    private static final class Told extends ByteArrayInputStream {
        private final CountDownLatch read;

        Told(byte[] bytes, CountDownLatch read) {
            super(bytes);
            this.read = read;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            int taken = super.read(buffer, offset, length);
            if (taken < 0) {
                read.countDown();
            }
            return taken;
        }
    }

    /** Begins no work before all lines are read, and calls none done: each batch is there before the last is answered. */
    private final class Late extends AbstractExecutorService {
        private final ExecutorService threads = Executors.newCachedThreadPool();

        @Override
        protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
            try {
                read.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new FutureTask<>(task) {
                @Override
                public boolean isDone() {
                    return false;
                }
            };
        }

        @Override
        public void execute(Runnable task) {
            threads.execute(task);
        }

        @Override
        public void shutdown() {
            threads.shutdown();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return threads.shutdownNow();
        }

        @Override
        public boolean isShutdown() {
            return threads.isShutdown();
        }

        @Override
        public boolean isTerminated() {
            return threads.isTerminated();
        }

        @Override
        public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
            return threads.awaitTermination(time, unit);
        }
    }

    /** The connection of a sender who reads no answer. */
    private static final class Gone extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            throw new IOException("gone");
        }
    }
}
