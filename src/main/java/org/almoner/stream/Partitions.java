package org.almoner.stream;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Which partitions are this replica's. One is given up only between two records: else its next owner could store a newer
 * version of an article before this one has stored the older.
 */
@ApplicationScoped
@Identifier("articles")
public class Partitions implements KafkaConsumerRebalanceListener {
    private final Map<TopicPartition, ReentrantLock> owned = new ConcurrentHashMap<>();

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> owned.put(partition, new ReentrantLock()));
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            ReentrantLock busy = owned.remove(partition);
            if (busy != null) {
                busy.lock();
                busy.unlock();
            }
        }
    }

    /** A hold on a partition, which ends when the partition is given up; null when it is not this replica's. */
    @Nullable
    Lease lease(TopicPartition partition) {
        ReentrantLock busy = owned.get(partition);
        return busy == null ? null : new Lease(partition, busy);
    }

    /** A hold on a partition: got anew with the partition, so that an old hold is never good for a new one. */
    final class Lease {
        private final TopicPartition partition;
        private final ReentrantLock busy;

        private Lease(TopicPartition partition, ReentrantLock busy) {
            this.partition = partition;
            this.busy = busy;
        }

        boolean isGood() {
            return owned.get(partition) == busy;
        }

        /**
         * Works on a record; the partition stays until that is done.
         *
         * @return false when the partition was given up, and nothing was done
         */
        boolean during(Runnable work) {
            busy.lock();
            try {
                if (!isGood()) {
                    return false;
                }
                work.run();
                return true;
            } finally {
                busy.unlock();
            }
        }
    }
}
