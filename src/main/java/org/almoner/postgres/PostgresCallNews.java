package org.almoner.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.almoner.access.CallNews;

/**
 * By NOTIFY, on a channel of its own: replicas of an older version do not listen to it. Nothing is kept, so a replica
 * that is not listening just now counts for itself. Thread-safe.
 */
public final class PostgresCallNews implements CallNews {
    private static final String CHANNEL = "almoner_calls";

    /** A notification has 8,000 bytes at most. */
    private static final int MOST_BYTES = 7_500;

    private final Database database;
    private final Changes changes;
    private final String self = UUID.randomUUID().toString();

    public PostgresCallNews(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    @Override
    public void tell(Map<String, Integer> calls) {
        List<String> payloads = new ArrayList<>();
        StringBuilder payload = new StringBuilder(self);
        calls.forEach((caller, count) -> {
            payload.append(' ').append(caller).append('=').append(count);
            if (payload.length() > MOST_BYTES) {
                payloads.add(payload.toString());
                payload.setLength(self.length());
            }
        });
        if (payload.length() > self.length()) {
            payloads.add(payload.toString());
        }
        database.run(handle -> handle.createQuery(
                        "SELECT count(pg_notify(:channel, payload)) FROM unnest(:payloads) AS payload")
                .bind("channel", CHANNEL)
                .bind("payloads", payloads.toArray(String[]::new))
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void listen(Consumer<Map<String, Integer>> listener) {
        changes.listen(CHANNEL, payload -> {
            String[] parts = payload.split(" ");
            if (!parts[0].equals(self)) {
                listener.accept(calls(parts));
            }
        });
    }

    private static Map<String, Integer> calls(String[] parts) {
        Map<String, Integer> calls = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].lastIndexOf('=');
            calls.put(parts[i].substring(0, equals), Integer.parseInt(parts[i].substring(equals + 1)));
        }
        return calls;
    }
}
