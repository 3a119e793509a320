package org.almoner.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.almoner.charity.CharityId;
import org.almoner.charity.register.RegisterFile;
import org.almoner.postgres.RegisterWords.Names;
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

    /** So few names are looked at sooner than the lines of the other words. */
    private static final int FEW = 50;

    /** A word of more names than this is no slip. */
    private static final long COMMON = 20_000;

    /** Lines of more names than this are not worth their way here. */
    private static final long MOST_READ = 100_000;

    /** So many of the rarest words lead to the names; the others are looked for in these. */
    private static final int LEADING = 3;

    /** Names that begin with a common word, or two, looked through for the others. */
    private static final int LOOKED_THROUGH = 400;

    private static final int MOST_WORDS = 12;
    private static final int BEGINNINGS = 4;

    private static final String SPACED_WORDS = "' ' || folded || coalesce(' ' || other_folded, '') || ' '";
    private static final String IN_FILES = " AND file = ANY(:files) ";
    private static final String BY_LIKENESS =
            " ORDER BY similarity(folded, :query) DESC, status = 'registered' DESC, id LIMIT :limit";

    private final Handle handle;
    private final RegisterWords vocabulary;
    private final String query;
    private final List<String> words;
    private final String[] files;
    private final int limit;
    private final Set<CharityId> found = new LinkedHashSet<>();
    private final Map<String, Map<String, Names>> alike = new HashMap<>();

    RegisterNameSearch(Handle handle, String folded, @Nullable String country, int limit) {
        this.handle = handle;
        this.query = folded;
        this.words =
                Arrays.stream(folded.split(" ")).distinct().limit(MOST_WORDS).toList();
        this.files = Arrays.stream(RegisterFile.values())
                .filter(file -> country == null || file.list().startsWith(country + "-"))
                .map(RegisterFile::key)
                .toArray(String[]::new);
        this.vocabulary = new RegisterWords(handle, files);
        this.limit = limit;
    }

    /** Ids, best first. */
    List<CharityId> ids() {
        // One plan is right for every name: by an index, which also gives the first names in their order. A bitmap
        // would
        // only be chosen by an estimate that knows nothing of common words, and planning takes longer than the rest.
        handle.execute("SELECT set_config('plan_cache_mode', 'force_generic_plan', true),"
                + " set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)");
        beginning();
        if (found.size() < limit) {
            Map<String, Names> names = vocabulary.names(words);
            if (names.keySet().containsAll(words)) {
                withAll(words.stream().map(List::of).toList(), names);
            }
            // To mend words is slow, and right only where the names as they are written are nobody's.
            if (found.isEmpty() && !names.keySet().containsAll(words)) {
                withLike(names, word -> !names.containsKey(word));
            }
            if (found.isEmpty() && names.values().stream().anyMatch(each -> each.count() < COMMON)) {
                withLike(
                        names,
                        word -> !names.containsKey(word) || names.get(word).count() < COMMON);
            }
        }
        return found.stream().limit(limit).toList();
    }

    private void beginning() {
        add(handle.createQuery("SELECT id FROM register_entry WHERE folded >= :query AND folded < :end" + IN_FILES
                        + "ORDER BY folded, status = 'registered' DESC, id LIMIT :limit")
                .bindArray("files", String.class, (Object[]) files)
                .bind("query", query)
                .bind("end", query + RegisterWords.END)
                .bind("limit", limit));
    }

    /** Names with a word of each group. */
    private void withAll(List<List<String>> groups, Map<String, Names> names) {
        List<List<String>> leading = groups.stream()
                .filter(group ->
                        group.stream().allMatch(word -> of(word, names).hasLines()) && total(group, names) <= MOST_READ)
                .sorted(Comparator.comparingLong(group -> total(group, names)))
                .limit(LEADING)
                .toList();
        if (leading.isEmpty()) {
            beginningWith(groups);
            return;
        }
        boolean few = total(leading.get(0), names) <= FEW;
        CommonLines lines = CommonLines.of(handle, few ? leading.subList(0, 1) : leading, files);
        // Told in the collation of the table's key, the file leads to its own part of the table and to no other.
        add(bound(
                        handle.createQuery(
                                "SELECT id FROM (SELECT entry.* FROM unnest(:entryFiles, :entryLines) AS at (file, line)"
                                        + " JOIN register_entry AS entry ON entry.file = at.file COLLATE \"C\" AND entry.line = at.line"
                                        + ") AS candidate WHERE " + conditions(groups) + BY_LIKENESS),
                        groups)
                .bindArray("entryFiles", String.class, lines.files(CANDIDATES).toArray())
                .bindArray("entryLines", Integer.class, lines.lines(CANDIDATES).toArray()));
    }

    private static Names of(String word, Map<String, Names> names) {
        return Objects.requireNonNull(names.get(word));
    }

    private static long total(List<String> group, Map<String, Names> names) {
        return group.stream().mapToLong(word -> of(word, names).count()).sum();
    }

    /** Where all words are common: names with all of them that begin with one, or better with two. */
    private void beginningWith(List<List<String>> groups) {
        List<String> first =
                groups.stream().flatMap(List::stream).limit(BEGINNINGS).toList();
        List<String> beginnings = new ArrayList<>(first);
        for (String one : first) {
            first.stream().filter(other -> !other.equals(one)).forEach(other -> beginnings.add(one + " " + other));
        }
        add(bound(
                        handle.createQuery("SELECT id FROM (SELECT DISTINCT name.*"
                                + " FROM unnest(:beginnings) AS wanted (beginning), LATERAL ("
                                + "SELECT id, folded, other_folded, status FROM register_entry"
                                + " WHERE folded >= beginning AND folded < beginning || ' " + RegisterWords.END + "'"
                                + IN_FILES
                                + "ORDER BY folded LIMIT " + LOOKED_THROUGH + ") AS name) AS candidate WHERE "
                                + conditions(groups) + BY_LIKENESS),
                        groups)
                .bindArray("beginnings", String.class, beginnings.toArray())
                .bindArray("files", String.class, (Object[]) files));
    }

    private static String conditions(List<List<String>> groups) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            conditions.add(SPACED_WORDS + " LIKE ANY(:group" + i + ")");
        }
        return String.join(" AND ", conditions);
    }

    /** Folded words have no letter that means anything in a pattern. */
    private Query bound(Query select, List<List<String>> groups) {
        for (int i = 0; i < groups.size(); i++) {
            select.bindArray(
                    "group" + i,
                    String.class,
                    groups.get(i).stream().map(word -> "% " + word + " %").toArray());
        }
        return select.bind("query", query).bind("limit", limit);
    }

    /** With the words that each may be a slip of, or the last one the beginning of. A word like no other is left out. */
    private void withLike(Map<String, Names> names, Predicate<String> mended) {
        Map<String, Names> all = new HashMap<>(names);
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Map<String, Names> like = new LinkedHashMap<>();
            if (names.containsKey(word)) {
                like.put(word, names.get(word));
            }
            if (mended.test(word)) {
                like.putAll(alike.computeIfAbsent(word, vocabulary::like));
            }
            if (i == words.size() - 1) {
                like.putAll(vocabulary.beginningWith(word));
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

    private void add(Query ids) {
        ids.map((row, context) -> CharityId.of(row.getString(1))).forEach(found::add);
    }
}
