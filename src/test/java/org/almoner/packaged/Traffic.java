package org.almoner.packaged;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Readers and writers that never stop asking, and a record of every answer that they got. */
final class Traffic implements AutoCloseable {
    /** The status of a request that got no answer. */
    static final int DROPPED = 0;

    private static final int ARTICLES = 20;
    private static final Duration BETWEEN_READS = Duration.ofMillis(10);
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(25);

    private final Supplier<PackagedService> target;
    private final String prefix;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger written = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** @param began {@link System#nanoTime} when the request was sent */
    record Answer(boolean write, int status, boolean retryAfter, long began, Duration took) {}

    /** Stores what is read, reads it once from the target, and begins. */
    Traffic(String prefix, Supplier<PackagedService> target, int readers, int writers) {
        this.prefix = prefix;
        this.target = target;
        for (int article = 0; article < ARTICLES; article++) {
            target.get().put(known(article), "text/plain", ServiceSuite.ARTICLE, "?country=GB");
            target.get().get("/api/v1/articles/" + known(article) + "/appeals");
        }
        for (int thread = 0; thread < readers; thread++) {
            begin(this::read, BETWEEN_READS);
        }
        for (int thread = 0; thread < writers; thread++) {
            begin(this::write, BETWEEN_WRITES);
        }
    }

    /** The answers since the last call, without the requests that are still under way. */
    List<Answer> take() {
        Queue<Answer> taken = answers;
        answers = new ConcurrentLinkedQueue<>();
        return List.copyOf(taken);
    }

    /** The ids of the articles whose PUT was answered with 200 or 201. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** The greatest time of the given share of answers, 0 to 1. */
    static Duration percentile(List<Answer> answers, double share) {
        long[] sorted = answers.stream()
                .mapToLong(answer -> answer.took().toNanos())
                .sorted()
                .toArray();
        return sorted.length == 0
                ? Duration.ZERO
                : Duration.ofNanos(sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
    }

    private void begin(Runnable request, Duration pause) {
        Thread thread = new Thread(() -> {
            while (!closed) {
                request.run();
                try {
                    Thread.sleep(pause.toMillis());
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void read() {
        int article = ThreadLocalRandom.current().nextInt(ARTICLES);
        ask(false, () -> target.get().get("/api/v1/articles/" + known(article) + "/appeals"));
    }

    private void write() {
        String id = prefix + "-new-" + written.incrementAndGet();
        if (Arrays.asList(200, 201)
                .contains(ask(true, () -> target.get().put(id, "text/plain", ServiceSuite.ARTICLE, "?country=GB")))) {
            acknowledged.add(id);
        }
    }

    private int ask(boolean write, Supplier<HttpResponse<String>> request) {
        long began = System.nanoTime();
        int status = DROPPED;
        boolean retryAfter = false;
        try {
            HttpResponse<String> response = request.get();
            status = response.statusCode();
            retryAfter = response.headers().firstValue("Retry-After").isPresent();
        } catch (RuntimeException e) {
            // Recorded as dropped.
        }
        answers.add(new Answer(write, status, retryAfter, began, Duration.ofNanos(System.nanoTime() - began)));
        return status;
    }

    private String known(int article) {
        return prefix + "-known-" + article;
    }
}
