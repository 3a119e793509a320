package org.almoner.access;

import java.util.Map;
import java.util.function.Consumer;

/** Port: replicas tell each other how often callers without a key called, so that a limit is one limit for all of them. */
public interface CallNews {
    /**
     * Tells the other replicas.
     *
     * @param calls how many, by caller; names without spaces
     */
    void tell(Map<String, Integer> calls);

    /** Registers who is told what other replicas tell, from one thread at a time; it must not block. */
    void listen(Consumer<Map<String, Integer>> listener);
}
