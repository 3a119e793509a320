package org.almoner.postgres;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The words of register names: how many names have one, and which others it may be a slip of, or the beginning of. */
final class RegisterWords {
    private static final int LIKE_WORDS = 6;

    /** Words most like one, of which some may be of other countries' registers. */
    private static final int LOOKED_AT = 24;

    /** Words that begin with one. */
    private static final int LONGER_WORDS = 500;

    private static final int SHORTEST_MENDED = 4;
    private static final int LONGEST_MENDED = 40;

    /** In trigrams: so much that it may be the same word though it is more than a slip away. */
    private static final double MUCH_ALIKE = 0.45;

    /** In the order of code points, after every text that begins with it. */
    static final String END = "\uFFFF";

    private static final String COUNTED = "SELECT word, sum(entries), bool_and(lines IS NOT NULL) FROM register_word"
            + " WHERE file = ANY(:files) AND word = ANY(%s) GROUP BY word";

    private static final String LIKE = """
            ARRAY(SELECT word FROM (
                SELECT word FROM register_vocabulary WHERE word = ANY(:slips)
                UNION
                SELECT word FROM register_vocabulary WHERE word >= :head AND word < :headEnd
                    AND length(word) BETWEEN :shortest AND :longest AND similarity(word, :word) >= :much
                UNION
                SELECT word FROM register_vocabulary WHERE left(word, 1) || reverse(word) >= :tail
                    AND left(word, 1) || reverse(word) < :tailEnd
                    AND length(word) BETWEEN :shortest AND :longest AND similarity(word, :word) >= :much) AS alike
            ORDER BY similarity(word, :word) DESC, word LIMIT\s""" + LOOKED_AT + ")";

    private final Handle handle;
    private final String[] files;

    RegisterWords(Handle handle, String[] files) {
        this.handle = handle;
        this.files = files;
    }

    /**
     * A word's names.
     *
     * @param hasLines whether it is kept which they are
     */
    record Names(long count, boolean hasLines) {}

    /** The names of each word; words that none has are left out. */
    Map<String, Names> names(Collection<String> words) {
        return names(handle.createQuery(COUNTED.formatted(":words")).bindArray("words", String.class, words.toArray()));
    }

    /** Words a slip away, or of much the same trigrams and with the same beginning or end, the likest first. */
    Map<String, Names> like(String word) {
        int[] letters = word.codePoints().toArray();
        if (letters.length < SHORTEST_MENDED || letters.length > LONGEST_MENDED) {
            return Map.of();
        }
        int kept = Math.max(Math.min(3, letters.length - 1), (letters.length - 1) / 2);
        String head = new String(letters, 0, kept);
        String tail = new String(letters, 0, 1)
                + new StringBuilder(new String(letters, letters.length - kept, kept)).reverse();
        return names(handle.createQuery(
                        COUNTED.formatted(LIKE) + " ORDER BY similarity(word, :word) DESC, word LIMIT " + LIKE_WORDS)
                .bindArray("slips", String.class, WordSlips.of(word).toArray())
                .bind("word", word)
                .bind("much", MUCH_ALIKE)
                .bind("head", head)
                .bind("headEnd", head + END)
                .bind("tail", tail)
                .bind("tailEnd", tail + END)
                .bind("shortest", letters.length - 2)
                .bind("longest", letters.length + 2));
    }

    /** Words that begin with one, those of the most names first. */
    Map<String, Names> beginningWith(String word) {
        return names(handle.createQuery(COUNTED.formatted("ARRAY(SELECT word FROM register_vocabulary"
                                + " WHERE word >= :word AND word < :end ORDER BY word LIMIT " + LONGER_WORDS + ")")
                        + " ORDER BY 2 DESC, word LIMIT " + LIKE_WORDS)
                .bind("word", word)
                .bind("end", word + END));
    }

    private Map<String, Names> names(Query query) {
        Map<String, Names> names = new LinkedHashMap<>();
        query.bindArray("files", String.class, (Object[]) files)
                .map((row, context) -> Map.entry(row.getString(1), new Names(row.getLong(2), row.getBoolean(3))))
                .forEach(word -> names.put(word.getKey(), word.getValue()));
        return names;
    }
}
