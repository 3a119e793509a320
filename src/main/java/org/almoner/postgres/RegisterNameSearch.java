package org.almoner.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.almoner.charity.CharityId;
import org.almoner.charity.register.RegisterFile;
import org.almoner.verify.EditDistance;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds names among millions in a few milliseconds, whatever is asked. A trigram index over whole names would visit every
 * "foundation": here words are mended by the vocabulary, of which there are far fewer, and the rarest leads to the names. In
 * order, until there are enough: the name itself, names that begin with it, names with all its words; and only where these are
 * none, names with words like them. Every step is bounded. To be used in a transaction.
 */
final class RegisterNameSearch {
    /** Names with all words are ranked among so many. */
    private static final int CANDIDATES = 200;

    /** A word of more names than this leads nowhere fast. */
    private static final long COMMON = WordLines.MOST_LINES;

    /** Names that begin with a common word, looked through for the others. */
    private static final int LOOKED_THROUGH = 2_000;

    private static final int MOST_WORDS = 12;
    private static final int LIKE_WORDS = 6;

    /** Words most like one, of which some may be of other countries' registers. */
    private static final int LOOKED_AT = 24;

    private static final int SHORTEST_MENDED = 4;

    /** In trigrams: so much that it may be the same word though it is more than a slip away. */
    private static final double MUCH_ALIKE = 0.45;

    /** In the order of code points, after every text that begins with it. */
    private static final String END = "\uFFFF";

    private static final String WORDS_OF = "string_to_array(folded || coalesce(' ' || other_folded, ''), ' ')";
    private static final String IN_FILES = " AND file = ANY(:files) ";
    private static final String BY_LIKENESS =
            " ORDER BY similarity(folded, :query) DESC, status = 'registered' DESC, id";

    private final Handle handle;
    private final String query;
    private final List<String> words;
    private final String[] files;
    private final int limit;
    private final Set<CharityId> found = new LinkedHashSet<>();
    private final Map<String, Map<String, Long>> alike = new HashMap<>();

    RegisterNameSearch(Handle handle, String folded, @Nullable String country, int limit) {
        this.handle = handle;
        this.query = folded;
        this.words =
                Arrays.stream(folded.split(" ")).distinct().limit(MOST_WORDS).toList();
        this.files = Arrays.stream(RegisterFile.values())
                .filter(file -> country == null || file.list().startsWith(country + "-"))
                .map(RegisterFile::key)
                .toArray(String[]::new);
        this.limit = limit;
    }

    /** Ids, best first. */
    List<CharityId> ids() {
        // What is planned for one name may be wrong for another; and a scan of the whole table never is right.
        handle.execute("SELECT set_config('plan_cache_mode', 'force_custom_plan', true),"
                + " set_config('enable_seqscan', 'off', true)");
        beginning();
        if (found.size() < limit) {
            Map<String, Long> counts = counts(words);
            if (counts.keySet().containsAll(words)) {
                List<List<String>> all = words.stream().map(List::of).toList();
                withAll(all, counts);
            }
            // To mend words is slow, and right only where the names as they are written are nobody's.
            if (found.isEmpty() && !counts.keySet().containsAll(words)) {
                withLike(counts, word -> !counts.containsKey(word));
            }
            if (found.isEmpty() && !counts.isEmpty()) {
                withLike(counts, word -> counts.getOrDefault(word, 0L) < COMMON);
            }
        }
        return found.stream().limit(limit).toList();
    }

    private void beginning() {
        add(select("folded >= :query AND folded < :end", " ORDER BY folded, status = 'registered' DESC, id")
                .bind("end", query + END)
                .bind("limit", limit));
    }

    /** How many names have each word; words that none has are left out. */
    private Map<String, Long> counts(List<String> of) {
        Map<String, Long> counts = new HashMap<>();
        handle.createQuery("SELECT word, sum(entries) FROM register_word WHERE word = ANY(:words)" + IN_FILES
                        + "GROUP BY word")
                .bindArray("words", String.class, of.toArray())
                .bindArray("files", String.class, (Object[]) files)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Names with a word of each group. */
    private void withAll(List<List<String>> groups, Map<String, Long> counts) {
        List<List<String>> rare = groups.stream()
                .filter(group -> total(group, counts) <= COMMON)
                .sorted(Comparator.comparingLong(group -> total(group, counts)))
                .toList();
        if (rare.isEmpty()) {
            beginningWith(groups);
            return;
        }
        // With few names that have one word it is quicker to look at them than at the lines of the other words.
        boolean few = total(rare.get(0), counts) <= CANDIDATES;
        CommonLines lines = CommonLines.of(handle, few ? rare.subList(0, 1) : rare, files);
        add(bound(
                        handle.createQuery(
                                "SELECT id FROM (SELECT entry.* FROM unnest(:entryFiles, :entryLines) AS at (file, line)"
                                        + " JOIN register_entry AS entry ON entry.file = at.file AND entry.line = at.line"
                                        + ") AS candidate WHERE " + conditions(groups) + BY_LIKENESS + " LIMIT :limit"),
                        groups)
                .bindArray("entryFiles", String.class, lines.files(CANDIDATES).toArray())
                .bindArray("entryLines", Integer.class, lines.lines(CANDIDATES).toArray())
                .bind("limit", limit));
    }

    private static long total(List<String> group, Map<String, Long> counts) {
        return group.stream().mapToLong(word -> counts.getOrDefault(word, 0L)).sum();
    }

    /** Where all words are common: names with all of them that begin with one. */
    private void beginningWith(List<List<String>> groups) {
        for (String word : groups.stream().flatMap(List::stream).toList()) {
            add(bound(
                            handle.createQuery(
                                    "SELECT id FROM (SELECT * FROM register_entry WHERE folded >= :word AND folded < :end"
                                            + IN_FILES + "ORDER BY folded LIMIT " + LOOKED_THROUGH
                                            + ") AS candidate WHERE "
                                            + conditions(groups) + BY_LIKENESS + " LIMIT :limit"),
                            groups)
                    .bindArray("files", String.class, (Object[]) files)
                    .bind("word", word)
                    .bind("end", word + " " + END)
                    .bind("limit", limit));
            if (found.size() >= limit) {
                return;
            }
        }
    }

    private static String conditions(List<List<String>> groups) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            conditions.add(WORDS_OF + " && CAST(:group" + i + " AS text[])");
        }
        return String.join(" AND ", conditions);
    }

    private Query bound(Query select, List<List<String>> groups) {
        for (int i = 0; i < groups.size(); i++) {
            select.bindArray("group" + i, String.class, groups.get(i).toArray());
        }
        return select.bind("query", query);
    }

    /** With the words that each may be a slip of, or the last one the beginning of. A word like no other is left out. */
    private void withLike(Map<String, Long> counts, Predicate<String> mended) {
        Map<String, Long> all = new HashMap<>(counts);
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Map<String, Long> like = new LinkedHashMap<>();
            if (counts.containsKey(word)) {
                like.put(word, counts.get(word));
            }
            if (mended.test(word)) {
                like.putAll(like(word));
            }
            if (i == words.size() - 1) {
                like.putAll(completions(word));
            }
            all.putAll(like);
            if (!like.isEmpty()) {
                groups.add(List.copyOf(like.keySet()));
            }
        }
        if (!groups.isEmpty()) {
            withAll(groups, all);
        }
    }

    private Map<String, Long> like(String word) {
        return word.length() < SHORTEST_MENDED ? Map.of() : alike.computeIfAbsent(word, this::mended);
    }

    /** Words a slip away, or of much the same trigrams, among those that share their beginning or their end with it. */
    private Map<String, Long> mended(String word) {
        int kept = Math.max(2, (word.length() - 1) / 2);
        String tail = new StringBuilder(word).reverse().substring(0, kept);
        List<String> like = handle.createQuery("SELECT word, similarity(word, :word) AS alike FROM register_vocabulary"
                        + " WHERE (word >= :head AND word < :headEnd"
                        + " OR reverse(word) >= :tail AND reverse(word) < :tailEnd)"
                        + " AND length(word) BETWEEN :shortest AND :longest ORDER BY alike DESC LIMIT " + LOOKED_AT)
                .bind("word", word)
                .bind("head", word.substring(0, kept))
                .bind("headEnd", word.substring(0, kept) + END)
                .bind("tail", tail)
                .bind("tailEnd", tail + END)
                .bind("shortest", word.length() - 2)
                .bind("longest", word.length() + 2)
                .map((row, context) -> Map.entry(row.getString(1), row.getDouble(2)))
                .filter(each -> each.getValue() >= MUCH_ALIKE || EditDistance.isOne(each.getKey(), word))
                .map(Map.Entry::getKey)
                .list();
        Map<String, Long> counts = counts(like);
        Map<String, Long> best = new LinkedHashMap<>();
        like.stream().filter(counts::containsKey).limit(LIKE_WORDS).forEach(each -> best.put(each, counts.get(each)));
        return best;
    }

    private Map<String, Long> completions(String word) {
        return counted(
                "SELECT word FROM register_vocabulary WHERE word >= :word AND word < :word || '" + END + "' LIMIT "
                        + LOOKED_THROUGH,
                "sum(entries) DESC",
                word);
    }

    /** The candidates that names have, with how many. */
    private Map<String, Long> counted(String candidates, String order, String word) {
        Map<String, Long> counts = new LinkedHashMap<>();
        handle.createQuery("SELECT word, sum(entries) FROM register_word WHERE word = ANY(ARRAY(" + candidates + "))"
                        + IN_FILES + "GROUP BY word ORDER BY " + order + " LIMIT " + LIKE_WORDS)
                .bind("word", word)
                .bindArray("files", String.class, (Object[]) files)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private Query select(String condition, String order) {
        return handle.createQuery(
                        "SELECT id FROM register_entry WHERE " + condition + IN_FILES + order + " LIMIT :limit")
                .bindArray("files", String.class, (Object[]) files)
                .bind("query", query);
    }

    private void add(Query ids) {
        ids.map((row, context) -> CharityId.of(row.getString(1))).forEach(found::add);
    }
}
