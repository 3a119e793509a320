package org.almoner.detect;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.almoner.article.Block.Kind;
import org.almoner.detect.lexicon.CueClass;

/** What is seen of a unit beside the next one, that tells whether both belong to one passage. */
final class Neighbours {
    /** The longest line, in characters, that may be one of an account. */
    static final int ACCOUNT_LINE = 80;

    private static final int LONG = 350;
    private static final int LONGER = 800;
    private static final int FAR = 3;
    private static final int FARTHER = 6;
    private static final int CROWDED = 10;
    private static final int SMALL_BLOCK = 3;

    /** How many units of a passage are looked at for what it has already: work stays linear. */
    private static final int RECENT = 40;

    private static final int BESIDE_ADDRESS = 12;

    /** Any of these makes a line that is nothing but a link one for giving. */
    private static final Set<CueClass> OF_GIVING = EnumSet.of(
            CueClass.ASK,
            CueClass.INVITE,
            CueClass.GIVE,
            CueClass.HEADING,
            CueClass.FUND,
            CueClass.PLATFORM,
            CueClass.POINT,
            CueClass.ACCOUNT);

    private final List<Evidence> units;
    private final Map<Integer, Integer> perBlock = new HashMap<>();

    Neighbours(List<Evidence> units) {
        this.units = units;
        units.forEach(each -> perBlock.merge(each.unit().block(), 1, Integer::sum));
    }

    /** What is seen of a unit beside its neighbour. */
    Set<Feature> between(int index, int neighbour, int seed, int first) {
        Evidence one = units.get(index);
        Evidence other = units.get(neighbour);
        Set<Feature> seen = EnumSet.noneOf(Feature.class);
        boolean sameBlock = one.unit().block() == other.unit().block();
        boolean crowded = sameBlock && isCrowded(one.unit().block());
        note(seen, Feature.JOIN_SAME_BLOCK, sameBlock && !crowded);
        note(seen, Feature.JOIN_CROWDED_BLOCK, crowded);
        note(seen, Feature.JOIN_COLON, (index > neighbour ? other : one).has(Feature.COLON));
        note(seen, Feature.JOIN_LIST, one.has(Feature.LIST_ITEM) && other.has(Feature.LIST_ITEM));
        note(seen, Feature.JOIN_FROM_HEADING, other.unit().kind() == Kind.HEADING);
        note(seen, Feature.JOIN_PLACE, isPlace(one) && (other.has(CueClass.DROPOFF) || isPlace(other)));
        note(seen, Feature.JOIN_ASK, other.asks());
        note(seen, Feature.JOIN_CHANNEL, other.hasChannel());
        note(seen, Feature.JOIN_GIVING, speaksOfGiving(one));
        note(seen, Feature.JOIN_ACCOUNT, isAccount(other) && one.unit().length() < ACCOUNT_LINE);
        note(seen, Feature.JOIN_LABELLED, one.isLabelled() && other.isLabelled() && !sameBlock);
        note(seen, Feature.JOIN_NAMES, names(one) && !names(other));
        note(seen, Feature.JOIN_PLAIN, isPlain(one) && isPlain(other));
        note(seen, Feature.JOIN_ADDRESS, isAddress(one));
        note(seen, Feature.JOIN_FIRST_WAY, leads(one) && !anyIn(neighbour, first, index, Neighbours::leads));
        note(seen, Feature.JOIN_FIRST_ASK, one.asks() && !anyIn(neighbour, first, index, Evidence::asks));
        note(
                seen,
                Feature.JOIN_SMALL_BLOCK,
                sameBlock && perBlock.getOrDefault(one.unit().block(), 0) <= SMALL_BLOCK);
        note(seen, Feature.JOIN_FAR, Math.abs(index - seed) >= FAR);
        note(seen, Feature.JOIN_FARTHER, Math.abs(index - seed) >= FARTHER);
        int taken = index > neighbour ? length(first, neighbour) : length(neighbour, first);
        note(seen, Feature.JOIN_LONG, taken >= LONG);
        note(seen, Feature.JOIN_LONGER, taken >= LONGER);
        return seen;
    }

    /** Whether any unit of the passage so far is such a one. */
    private boolean anyIn(int neighbour, int other, int index, Predicate<Evidence> such) {
        int from = Math.min(neighbour, other);
        int to = Math.max(neighbour, other);
        return units.subList(Math.max(from, index - RECENT), Math.min(to, index + RECENT) + 1).stream()
                .anyMatch(such);
    }

    private static boolean leads(Evidence unit) {
        return unit.hasChannel() && !leadsElsewhere(unit)
                || unit.has(CueClass.POINT)
                || unit.has(CueClass.DROPOFF)
                || isPlace(unit);
    }

    private static boolean isAddress(Evidence unit) {
        int addressed = unit.channels().stream()
                .mapToInt(channel -> channel.end() - channel.start())
                .sum();
        return addressed > 0 && unit.unit().length() - addressed <= BESIDE_ADDRESS && !leadsElsewhere(unit);
    }

    /** Whether nothing but a link is there, whose words tell of no gift: "Back to top", a headline, an author's name. */
    private static boolean leadsElsewhere(Evidence unit) {
        return !unit.has(Feature.LINK_GIVING)
                && !unit.has(Feature.NAMED)
                && !unit.hasAny(OF_GIVING)
                && !unit.channels().isEmpty()
                && unit.channels().stream().allMatch(channel -> channel.text() != null && !isWritten(channel.text()));
    }

    /** Whether a link's words are themselves an address. */
    private static boolean isWritten(String words) {
        int dot = words.lastIndexOf('.');
        return words.indexOf('@') > 0 || dot > 0 && dot < words.length() - 1 && words.charAt(dot + 1) != ' ';
    }

    /** A block of so many sentences is no paragraph: the text came without its paragraphs. */
    private boolean isCrowded(int block) {
        return perBlock.getOrDefault(block, 0) > CROWDED;
    }

    private static boolean speaksOfGiving(Evidence unit) {
        return unit.asks()
                || unit.has(CueClass.GIVE)
                || unit.has(CueClass.ACCOUNT)
                || unit.has(CueClass.GOODS)
                || unit.has(CueClass.DROPOFF);
    }

    private static boolean names(Evidence unit) {
        return unit.has(CueClass.FUND) || unit.has(Feature.NAMED) || unit.has(CueClass.MEMORIAL);
    }

    static boolean isAccount(Evidence unit) {
        return unit.has(CueClass.ACCOUNT) || unit.has(Feature.IBAN);
    }

    static boolean isPlain(Evidence unit) {
        return isPlaceless(unit) && !unit.has(CueClass.PLACE);
    }

    /** Whether it says nothing of giving, and nothing of where or when but perhaps a word. */
    static boolean isPlaceless(Evidence unit) {
        return !speaksOfGiving(unit) && !unit.has(CueClass.POINT) && !unit.hasChannel() && !unit.has(Feature.HOURS);
    }

    /** Whether an empty line parts the two. */
    boolean areApart(int a, int b) {
        Unit first = units.get(Math.min(a, b)).unit();
        return units.get(Math.max(a, b)).unit().start() - first.end() > 1;
    }

    private static void note(Set<Feature> seen, Feature feature, boolean holds) {
        if (holds) {
            seen.add(feature);
        }
    }

    private static boolean isPlace(Evidence unit) {
        return unit.has(CueClass.PLACE) || unit.has(Feature.HOURS) || unit.has(Feature.NUMBER);
    }

    /** Nothing stands between the two. */
    boolean touch(int a, int b) {
        Unit one = units.get(a).unit();
        Unit other = units.get(b).unit();
        return Math.abs(one.block() - other.block()) <= 1 && one.furniture() == other.furniture();
    }

    int length(int first, int last) {
        return units.get(last).unit().end() - units.get(first).unit().start();
    }

    /** Whether a line is the address that the request above it left open. */
    static boolean answers(Evidence one, Evidence above) {
        return isAddress(one) && above.asks() && !above.hasChannel();
    }

    static boolean areOfOneAccount(Evidence one, Evidence other) {
        return isAccount(one)
                && isAccount(other)
                && one.unit().length() < ACCOUNT_LINE
                && other.unit().length() < ACCOUNT_LINE;
    }
}
