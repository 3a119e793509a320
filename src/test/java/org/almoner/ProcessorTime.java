package org.almoner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;

/** What work costs the processor, which tells linear from quadratic whatever else the machine is busy with. */
public final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration HANG = Duration.ofMinutes(10);

    private ProcessorTime() {}

    public static void assertWithin(Duration limit, Executable work) {
        Duration taken = assertTimeoutPreemptively(HANG, () -> taken(work));
        assertThat(taken).isLessThan(limit);
    }

    private static Duration taken(Executable work) throws Throwable {
        long begun = THREADS.getCurrentThreadCpuTime();
        work.execute();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun);
    }
}
