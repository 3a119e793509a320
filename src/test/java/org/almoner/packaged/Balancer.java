package org.almoner.packaged;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What a Kubernetes Service is to its clients: requests go in turn to those that were ready when last asked. */
final class Balancer implements Supplier<PackagedService>, AutoCloseable {
    private static final long BETWEEN_PROBES_MILLIS = 250;

    private final List<PackagedService> replicas;
    private final AtomicInteger turn = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "balancer");
    private volatile List<PackagedService> ready;
    private volatile boolean closed;

    /** @param replicas all that are; may change meanwhile */
    Balancer(List<PackagedService> replicas) {
        this.replicas = replicas;
        this.ready = probe();
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public PackagedService get() {
        List<PackagedService> now = ready;
        return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }

    private void run() {
        while (!closed) {
            ready = probe();
            try {
                Thread.sleep(BETWEEN_PROBES_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<PackagedService> probe() {
        return replicas.stream().filter(Balancer::isReady).toList();
    }

    private static boolean isReady(PackagedService replica) {
        try {
            return replica.management("/q/health/ready").statusCode() == 200;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
