package org.almoner.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.article.ArticleText;
import org.almoner.article.Block.Kind;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.name.Recipient;

/**
 * Finds lists whose entries begin with the name of who receives ("UNICEF: unicef.org/donate", or a name on a line of its own
 * and an account below it), as news have them under "How to help". Such a list is one passage, whatever stands in it.
 */
final class EntryLists {
    private static final int LEAST_ENTRIES = 2;

    /** Blocks of one entry: a name, what it does, the lines of an account. */
    private static final int LONGEST_ENTRY = 6;

    /** Blocks of an entry whose name has no word of organisations: a byline is written so too. */
    private static final int LONGEST_UNSURE_ENTRY = 3;

    private static final int LONGEST_LINE = 500;

    /** Characters that an entry has beside its name, where it is none of a menu. */
    private static final int LEAST_BESIDE_NAME = 12;

    private final String text;
    private final List<Evidence> units;
    private final EntryNames begun;
    private final List<List<Entry>> lists;

    /** By the unit that begins with it. */
    private final NavigableMap<Integer, Recipient> names = new TreeMap<>();

    /** An entry's units, first and last, where the next may begin, and its name. */
    private record Entry(int first, int last, int next, Recipient name) {}

    EntryLists(ArticleText article, List<Evidence> units) {
        this.text = article.text();
        this.units = units;
        this.begun = new EntryNames(text);
        this.lists = lists();
        lists.forEach(list -> list.forEach(entry -> names.put(entry.first(), entry.name())));
    }

    /**
     * The runs, with those that lie in one list joined to the whole of it. Runs and lists come in order and none overlaps another
     * of its kind, so that one pass over both does it.
     */
    List<Grouping.Run> widened(List<Grouping.Run> runs) {
        List<Grouping.Run> widened = new ArrayList<>();
        int next = 0;
        for (Grouping.Run run : runs) {
            int before = widened.size() - 1;
            boolean taken = before >= 0 && widened.get(before).last() >= run.first();
            Grouping.Run grown = taken ? widened.remove(before).with(run) : run;
            while (next < lists.size() && begins(lists.get(next), grown)) {
                List<Entry> list = lists.get(next++);
                grown = last(list) < grown.first() ? grown : grown.with(whole(list, grown.best()));
            }
            widened.add(grown);
        }
        return withAnnounced(widened);
    }

    /** The runs and the lists that none of them touches and that a line above announces as ways to give. */
    private List<Grouping.Run> withAnnounced(List<Grouping.Run> runs) {
        NavigableMap<Integer, Grouping.Run> byEnd = new TreeMap<>();
        runs.forEach(run -> byEnd.put(run.last(), run));
        for (List<Entry> list : lists.stream().filter(this::isAnnounced).toList()) {
            double best = best(list);
            Grouping.Run run = whole(list, Math.max(best, Calibration.EVEN));
            if (best >= AppealDetector.NEAR && !isTouched(run, byEnd)) {
                byEnd.put(run.last(), run);
            }
        }
        return List.copyOf(byEnd.values());
    }

    private static boolean isTouched(Grouping.Run run, NavigableMap<Integer, Grouping.Run> byEnd) {
        Map.Entry<Integer, Grouping.Run> next = byEnd.ceilingEntry(run.first());
        return next != null && next.getValue().first() <= run.last();
    }

    private boolean isAnnounced(List<Entry> list) {
        int first = list.get(0).first();
        return isIntroduced(first)
                && !units.get(first).unit().furniture()
                && list.stream().noneMatch(entry -> isBareName(entry) && !isOrganisation(entry.first(), entry.name()));
    }

    /** As in a menu: nothing but a name that is a link. */
    private boolean isBareName(Entry entry) {
        int length = units.get(entry.last()).unit().end()
                - units.get(entry.first()).unit().start();
        return length <= entry.name().name().length() + LEAST_BESIDE_NAME;
    }

    private double best(List<Entry> list) {
        return units.subList(list.get(0).first(), last(list) + 1).stream()
                .mapToDouble(unit -> unit.score(Weights.standing()))
                .max()
                .orElseThrow();
    }

    /** Whether a list begins before a run ends, or right behind it. */
    private boolean begins(List<Entry> list, Grouping.Run run) {
        int first = introduced(list.get(0).first());
        return first <= run.last() || first == run.last() + 1 && follows(first);
    }

    private Grouping.Run whole(List<Entry> list, double best) {
        return new Grouping.Run(introduced(list.get(0).first()), last(list), best);
    }

    private static int last(List<Entry> list) {
        return list.get(list.size() - 1).last();
    }

    /** The names that the entries in a widened run begin with. */
    List<Recipient> names(Grouping.Run run) {
        return List.copyOf(names.subMap(run.first(), true, run.last(), true).values());
    }

    private List<List<Entry>> lists() {
        List<List<Entry>> found = new ArrayList<>();
        int at = 0;
        while (at < units.size()) {
            List<Entry> list = listAt(at);
            if (list.size() < LEAST_ENTRIES) {
                at++;
            } else if (isMenu(list)) {
                at = afterMenu(list);
            } else {
                found.add(list);
                at = last(list) + 1;
            }
        }
        return found;
    }

    /** Links that no line announces as ways to give, and whose words could be anything: headlines, sections, share buttons. */
    private boolean isMenu(List<Entry> list) {
        int first = list.get(0).first();
        return !isIntroduced(first)
                && list.stream().allMatch(entry -> isBareName(entry) && !isOrganisation(entry.first(), entry.name()));
    }

    private int afterMenu(List<Entry> menu) {
        return menu.stream()
                .skip(1)
                .mapToInt(Entry::first)
                .filter(this::isIntroduced)
                .findFirst()
                .orElse(last(menu) + 1);
    }

    private boolean isIntroduced(int first) {
        int list = first > 0 && follows(first) && isTitles(first - 1) ? first - 1 : first;
        return list > 0 && follows(list) && announces(list - 1);
    }

    /** Whether it is the row of a table that says what the columns hold. */
    private boolean isTitles(int index) {
        Unit unit = units.get(index).unit();
        String row = text.substring(unit.start(), unit.end());
        return row.indexOf('\t') > 0
                && !units.get(index).hasChannel()
                && row.chars().noneMatch(Character::isDigit);
    }

    private List<Entry> listAt(int first) {
        List<Entry> list = new ArrayList<>();
        int at = first;
        Optional<Entry> entry = entryAt(at);
        while (entry.isPresent()) {
            list.add(entry.get());
            at = entry.get().next();
            int next = at;
            entry = at < units.size() && follows(at) ? entryAt(at).or(() -> labelledAt(next)) : Optional.empty();
        }
        return list;
    }

    /** A line below an entry that begins with an organisation's name and a colon: it says no way to give, but ends the entry. */
    private Optional<Entry> labelledAt(int index) {
        return nameAt(index)
                .filter(name -> isLine(index) && text.startsWith(":", name.end()) && isOrganisation(index, name))
                .map(name -> new Entry(index, index, index + 1, name));
    }

    /** A name, and what follows it up to the last line with a way to give before the next name. */
    private Optional<Entry> entryAt(int first) {
        Optional<Recipient> name = nameAt(first);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Unit begin = units.get(first).unit();
        boolean whole = isWhole(name.get(), begin);
        boolean sure = isOrganisation(first, name.get());
        int blocks = isSentence(name.get(), begin) ? 1 : sure ? LONGEST_ENTRY : LONGEST_UNSURE_ENTRY;
        int last = -1;
        int next = -1;
        for (int i = first; next < 0 && isReached(i, first, begin.block() + blocks); i++) {
            boolean prose = !(whole && sure) && units.get(i).unit().block() != begin.block() && !isLine(i);
            if (i > first && beginsAnother(i, whole && i == first + 1)) {
                next = i;
            } else if (prose || i > first && isIntroduction(i)) {
                break;
            } else if (leads(i) && (sure || i == first || !names(i))) {
                last = i;
            }
        }
        int behind = next < 0 ? last + 1 : next;
        return last < 0 ? Optional.empty() : Optional.of(new Entry(first, last, behind, name.get()));
    }

    /** Whether a unit before the given block is there, with nothing between it and the one before it. */
    private boolean isReached(int index, int first, int block) {
        return index < units.size() && units.get(index).unit().block() < block && (index == first || follows(index));
    }

    private boolean isOrganisation(int index, Recipient name) {
        return EntryNames.isOrganisation(units.get(index), name.start(), name.end());
    }

    private boolean names(int index) {
        return units.get(index).has(CueClass.FUND) || units.get(index).has(Feature.NAMED);
    }

    /** Whether what the named one does follows, and not an address or a new line. */
    private boolean isSentence(Recipient name, Unit unit) {
        int next = NameRun.wordStart(text, name.end(), unit.end());
        return next == name.end() + 1 && next < unit.end() && Character.isLowerCase(text.charAt(next));
    }

    private boolean isIntroduction(int index) {
        Evidence seen = units.get(index);
        return seen.isHeading(text) || seen.isTitle(text) && nameAt(index).isEmpty();
    }

    /** Right below a line that is nothing but a name, a name begins another entry only if it is such a line too. */
    private boolean beginsAnother(int index, boolean belowName) {
        Unit unit = units.get(index).unit();
        return nameAt(index).filter(name -> !belowName || isWhole(name, unit)).isPresent();
    }

    private boolean isWhole(Recipient name, Unit unit) {
        return NameRun.wordStart(text, name.end(), unit.end()) == unit.end();
    }

    private boolean follows(int index) {
        Unit one = units.get(index - 1).unit();
        Unit other = units.get(index).unit();
        return other.block() - one.block() <= 1 && one.furniture() == other.furniture();
    }

    private boolean leads(int index) {
        Evidence unit = units.get(index);
        boolean line = unit.unit().length() <= LONGEST_LINE;
        return line
                && (unit.asks()
                        || unit.hasChannel() && !isContact(index)
                        || unit.has(CueClass.ACCOUNT)
                        || unit.has(CueClass.GIVE) && unit.has(CueClass.POINT));
    }

    /** Whom to call, said at the end of a paragraph on something else than giving. */
    private boolean isContact(int index) {
        Evidence unit = units.get(index);
        return !isLine(index) && unit.hasContactOnly() && !unit.has(CueClass.GIVE) && !unit.has(CueClass.GOODS);
    }

    /** Whether the unit is all of its block. */
    private boolean isLine(int index) {
        return beginsBlock(index) && (index == units.size() - 1 || beginsBlock(index + 1));
    }

    private boolean beginsBlock(int index) {
        return index == 0
                || units.get(index - 1).unit().block()
                        != units.get(index).unit().block();
    }

    /** An introducing line right above the list. A heading stays above: a card takes the place of the list, not of its title. */
    private int introduced(int first) {
        if (first == 0 || !follows(first)) {
            return first;
        }
        boolean heading = units.get(first - 1).unit().kind() == Kind.HEADING;
        return announces(first - 1) && !heading ? first - 1 : first;
    }

    /** Whether a heading or a line speaks of giving, and introduces what stands below it. */
    private boolean announces(int index) {
        Evidence seen = units.get(index);
        return seen.isAboutGiving() && !isButton(seen) && (isIntroduction(index) || seen.has(Feature.SHORT));
    }

    /** Whether it is all one link, as in a page's header: it leads away from the page and not to what stands below. */
    private static boolean isButton(Evidence seen) {
        return seen.unit().kind() != Kind.HEADING
                && seen.channels().stream()
                        .anyMatch(channel ->
                                channel.end() - channel.start() == seen.unit().length());
    }

    private Optional<Recipient> nameAt(int index) {
        return beginsBlock(index) ? begun.in(units.get(index)) : Optional.empty();
    }
}
