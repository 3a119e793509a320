package org.almoner.detect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.article.Block.Kind;
import org.almoner.detect.channel.Numbers;
import org.almoner.detect.lexicon.CueClass;

/**
 * Joins judged units into passages. A unit that is an invitation by itself starts one; its neighbours join it where they
 * go on with it: a list of ways to give, account lines, an address, the reason to give. Items of one list make one
 * passage with several recipients, and so do two passages that no more than a short sentence parts.
 */
final class Grouping {
    /** A passage takes in no more units once it is as long as this, in characters. */
    static final int LONGEST = 6000;

    /** The most that may stand between two passages that are made one: units, characters and blocks. */
    private static final int GAP_UNITS = 3;

    private static final int GAP_CHARACTERS = 90;
    private static final int GAP_BLOCKS = 4;

    /** What is more likely wrong than right is no passage. */
    private static final double LEAST_CONFIDENCE = 0.5;

    /** A passage steps over a sentence no longer than this to one in the same paragraph that all but asks by itself. */
    private static final int BRIDGE = 150;

    private static final double NEARLY = -3;

    /** Text messages are sent to numbers of so many digits at least. */
    private static final int SHORTEST_CODE = 4;

    /** A unit of another paragraph that asks by itself goes on with a passage unless this much speaks against it. */
    private static final double LOOSE = -1.5;

    /** Cues of sentences that have nothing to do with giving. */
    private static final Set<CueClass> ASIDE =
            EnumSet.of(CueClass.TO, CueClass.COURT, CueClass.POLITICS, CueClass.REPORTED, CueClass.SPEECH);

    /** What is said of whoever is reached for another reason than to give. */
    private static final Set<CueClass> OTHERS = EnumSet.of(CueClass.COURT, CueClass.HELPLINE);

    /** Begin a sentence that tells the reader where to turn. */
    private static final Set<CueClass> LEADING = EnumSet.of(CueClass.POINT, CueClass.READER, CueClass.PHONE);

    private static final Set<CueClass> THINGS = EnumSet.of(CueClass.GOODS, CueClass.DROPOFF);

    private static final Set<CueClass> GIVING = EnumSet.of(
            CueClass.GIVE,
            CueClass.ASK,
            CueClass.INVITE,
            CueClass.FUND,
            CueClass.ACCOUNT,
            CueClass.PLATFORM,
            CueClass.CHEQUE,
            CueClass.SMS,
            CueClass.TAX,
            CueClass.EFFECT,
            CueClass.HEADING,
            CueClass.WANTED,
            CueClass.HAND);

    private static final int FIRST_WORD = 4;

    private static final int SHORTEST_PHONE = 6;

    /** The most lines, each a holder's name, a bank or a purpose, between an invitation and the number of its account. */
    private static final int ACCOUNT_GAP = 4;

    /** A run of units, by index, last one included, with the score of its best unit. */
    record Run(int first, int last, double best) {
        /** Both, and what stands between them. */
        Run with(Run other) {
            return new Run(Math.min(first, other.first), Math.max(last, other.last), Math.max(best, other.best));
        }
    }

    /** Sentences have more words than shortened ones before a full stop. */
    private static final int LEAST_WORDS = 3;

    /** From here on signs are those of scripts without spaces. */
    private static final char FIRST_WIDE = '\u3000';

    private static final String ENDS = ".!?\u2026\u3002\uFF01\uFF1F\u0964\u061F";

    private final String text;
    private final List<Evidence> units;
    private final double[] scores;
    private final double[] before;
    private final double[] after;
    private final Neighbours neighbours;

    Grouping(String text, List<Evidence> units) {
        this.text = text;
        this.units = units;
        this.scores = scores(Weights.standing());
        this.before = scores(Weights.before());
        this.after = scores(Weights.after());
        this.neighbours = new Neighbours(units);
    }

    private double[] scores(Weights weights) {
        return units.stream().mapToDouble(unit -> unit.score(weights)).toArray();
    }

    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < units.size()) {
            if (scores[i] < 0) {
                i++;
                continue;
            }
            int floor = runs.isEmpty() ? 0 : runs.get(runs.size() - 1).last() + 1;
            Run run = grow(i, floor);
            add(run, runs);
            i = run.last() + 1;
        }
        runs.removeIf(run -> Calibration.confidence(run.best()) < LEAST_CONFIDENCE
                || isButton(run)
                || isWarnedOf(run)
                || OtherCauses.areAllThatIsNamed(units.subList(run.first(), run.last() + 1)));
        return runs;
    }

    /**
     * Whether it holds a number to pay to that readers are told not to use, or are told of fraud in it or right beside it:
     * the number may be what they are warned of, and nobody can check it as an address can be.
     */
    private boolean isWarnedOf(Run run) {
        List<Evidence> taken = units.subList(run.first(), run.last() + 1);
        boolean refused = taken.stream().anyMatch(each -> each.hasAccount() && each.has(CueClass.NEGATED));
        boolean scam = taken.stream().anyMatch(each -> each.has(CueClass.SCAM))
                || isScamBeside(run.first() - 1, run.first())
                || isScamBeside(run.last() + 1, run.last());
        return refused || scam && taken.stream().anyMatch(this::hasNumber);
    }

    private boolean hasNumber(Evidence seen) {
        Unit unit = seen.unit();
        return seen.has(Feature.EMAIL) || Numbers.longest(text, unit.start(), unit.end()) >= SHORTEST_CODE;
    }

    private boolean isScamBeside(int index, int edge) {
        return index >= 0
                && index < units.size()
                && units.get(index).has(CueClass.SCAM)
                && neighbours.touch(index, edge);
    }

    /** A link of a word or two by itself, and nobody is named who receives: a page's own button. */
    private boolean isButton(Run run) {
        Evidence only = units.get(run.first());
        return run.first() == run.last()
                && only.has(Feature.SHORT)
                && only.has(Feature.LINK)
                && !only.hasAddress()
                && !only.has(Feature.NAMED)
                && !only.has(CueClass.FUND);
    }

    private Run grow(int seed, int floor) {
        Run grown = downwards(upwards(seed, floor), seed);
        int first = grown.first();
        int last = grown.last();
        boolean goods = units.subList(first, last + 1).stream().anyMatch(each -> each.hasAny(THINGS));
        while (last > seed && (isAside(last, last - 1) || !goods && isAnothers(last, last - 1))) {
            last--;
        }
        while (first < seed
                && (isAside(first, first + 1) || isOthers(units.get(first)) && isAnothers(first, first + 1))) {
            first++;
        }
        return new Run(first, isOver(last) ? last + 1 : last, grown.best());
    }

    /** Whether the next sentence says that what is asked for is over, which readers must not miss. */
    private boolean isOver(int last) {
        return last + 1 < units.size()
                && units.get(last + 1).has(CueClass.CLOSED)
                && !units.get(last + 1).asks()
                && units.get(last + 1).unit().block() == units.get(last).unit().block();
    }

    /** Where the passage begins whose best unit so far is the seed. */
    private int upwards(int seed, int floor) {
        int first = seed;
        while (first > floor && neighbours.length(first - 1, seed) < LONGEST) {
            int announcement = announcement(first, floor);
            if (announcement >= 0) {
                first = announcement;
            } else if (joins(first - 1, first, seed, seed)) {
                first--;
            } else if (first - 2 >= floor && isBridge(first - 1, first - 2)) {
                first -= 2;
            } else {
                break;
            }
        }
        return first;
    }

    private Run downwards(int first, int seed) {
        int last = seed;
        int nearest = seed;
        double best = scores[seed];
        while (canGrow(first, last)) {
            int account = account(last);
            int next = account > 0 ? account : last + 1;
            boolean stands = scores[next] >= 0;
            if (account > 0 || stands && goesOn(next, last, nearest, first)) {
                nearest = next;
                best = Math.max(best, scores[next]);
            } else if (stands || !joins(next, last, nearest, first)) {
                if (next + 1 >= units.size() || !isBridge(next, next + 1)) {
                    break;
                }
                next++;
            }
            last = next;
        }
        return new Run(first, last, best);
    }

    private boolean canGrow(int first, int last) {
        return last + 1 < units.size()
                && neighbours.length(first, last) < LONGEST
                && neighbours.touch(last, last + 1)
                && !isNewHeading(last + 1);
    }

    /** A sentence at a passage's edge that belongs to the news around it; in a paragraph of its own it may tell of a day. */
    private boolean isAside(int index, int beside) {
        Evidence seen = units.get(index);
        boolean within = seen.unit().block() == units.get(beside).unit().block();
        boolean apart = !within && neighbours.areApart(index, beside);
        return (apart ? Neighbours.isPlaceless(seen) : Neighbours.isPlain(seen))
                && (within || isSentence(seen.unit()))
                && seen.hits().stream()
                        .allMatch(hit -> ASIDE.contains(hit.cue()) || apart && hit.cue() == CueClass.PLACE);
    }

    /**
     * A sentence at a passage's edge that tells how somebody else is reached: the police, the council, an undertaker. Whoever
     * has things to give may have to ask somebody.
     */
    private boolean isAnothers(int index, int beside) {
        Evidence seen = units.get(index);
        Unit unit = seen.unit();
        boolean opens = seen.hits().stream()
                .anyMatch(hit -> LEADING.contains(hit.cue()) && hit.start() - unit.start() < FIRST_WORD);
        return unit.block() == units.get(beside).unit().block()
                && unit.kind() == Kind.PARAGRAPH
                && ENDS.indexOf(text.charAt(unit.end() - 1)) >= 0
                && (isOthers(seen) || !opens && !seen.has(Feature.HOURS))
                && !seen.hasAny(GIVING)
                && (seen.hasChannel() || Numbers.longest(text, unit.start(), unit.end()) >= SHORTEST_PHONE);
    }

    private static boolean isOthers(Evidence seen) {
        return seen.hasAny(OTHERS);
    }

    /** Whether it ends with a full stop, and has no number as addresses and accounts have. */
    private boolean isSentence(Unit unit) {
        String words = text.substring(unit.start(), unit.end());
        char last = words.charAt(words.length() - 1);
        return unit.kind() == Kind.PARAGRAPH
                && ENDS.indexOf(last) >= 0
                && (last >= FIRST_WIDE || words.split(" ", LEAST_WORDS).length == LEAST_WORDS)
                && words.chars().noneMatch(Character::isDigit);
    }

    /** A heading that does not follow a heading begins another matter. */
    private boolean isNewHeading(int index) {
        return isHeading(index) && (index == 0 || !isHeading(index - 1));
    }

    private boolean isHeading(int index) {
        return units.get(index).unit().kind() == Kind.HEADING;
    }

    /** Adds the run, or lengthens the one before it where hardly anything parts them. */
    private void add(Run run, List<Run> runs) {
        Run previous = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (previous != null && isNear(previous, run)) {
            runs.set(runs.size() - 1, previous.with(run));
        } else {
            runs.add(run);
        }
    }

    private boolean isNear(Run previous, Run run) {
        Unit one = units.get(previous.last()).unit();
        Unit other = units.get(run.first()).unit();
        return run.first() - previous.last() - 1 <= GAP_UNITS
                && other.start() - one.end() <= GAP_CHARACTERS
                && other.block() - one.block() <= GAP_BLOCKS
                && one.furniture() == other.furniture()
                && !isHeading(run.first())
                && goesOn(run.first(), previous.last(), previous.last(), previous.first())
                && neighbours.length(previous.first(), run.last()) < LONGEST;
    }

    /** Whether the unit at {@code index} belongs to the passage that holds its neighbour and started at {@code seed}. */
    private boolean joins(int index, int neighbour, int seed, int first) {
        boolean isAfter = index > neighbour;
        if (!neighbours.touch(index, neighbour) || !isAfter && isNewHeading(neighbour)) {
            return false;
        }
        return areOfOneList(index, neighbour)
                || Neighbours.areOfOneAccount(units.get(index), units.get(neighbour))
                || isAfter && Neighbours.answers(units.get(index), units.get(neighbour))
                || isAfter && units.get(index).has(Feature.LISTED_THING)
                || bond(index, neighbour, seed, first) >= 0;
    }

    private boolean areOfOneList(int index, int neighbour) {
        return units.get(index).has(Feature.GIVING_LIST) && units.get(neighbour).has(Feature.GIVING_LIST);
    }

    /** Whether a unit that stands by itself goes on with the passage before it rather than starting one of its own. */
    private boolean goesOn(int index, int neighbour, int seed, int first) {
        return units.get(index).unit().block() == units.get(neighbour).unit().block()
                || units.get(index).has(Feature.GIVING_LIST)
                        && units.get(neighbour).has(Feature.GIVING_LIST)
                || bond(index, neighbour, seed, first) >= LOOSE;
    }

    /** Log-odds that a unit belongs to the passage beside it. */
    private double bond(int index, int neighbour, int seed, int first) {
        boolean isAfter = index > neighbour;
        Weights weights = isAfter ? Weights.after() : Weights.before();
        double sum = isAfter ? after[index] : before[index];
        for (Feature feature : neighbours.between(index, neighbour, seed, first)) {
            sum += weights.of(feature);
        }
        return sum;
    }

    /** The line with the account that a passage announces, a few short lines below it, or -1. */
    private int account(int last) {
        Evidence end = units.get(last);
        if (!end.has(Feature.COLON) && !end.asks()) {
            return -1;
        }
        for (int i = last + 1; i < units.size() && i <= last + 1 + ACCOUNT_GAP; i++) {
            if (!neighbours.touch(i - 1, i)
                    || isHeading(i)
                    || units.get(i).unit().length() >= Neighbours.ACCOUNT_LINE) {
                return -1;
            }
            if (units.get(i).has(Feature.IBAN) || units.get(i).has(Feature.ACCOUNT_NUMBER)) {
                return i;
            }
        }
        return -1;
    }

    /** The line that announces the account in which a passage begins, a few short lines above it, or -1. */
    private int announcement(int first, int floor) {
        if (!Neighbours.isAccount(units.get(first)) || units.get(first).asks()) {
            return -1;
        }
        for (int i = first - 1; i >= floor && i >= first - ACCOUNT_GAP; i--) {
            Evidence above = units.get(i);
            if (!neighbours.touch(i, i + 1) || above.unit().length() >= Neighbours.ACCOUNT_LINE) {
                return -1;
            }
            if (above.isAboutGiving()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the unit between is a short one in a paragraph that goes on asking beyond it. */
    private boolean isBridge(int between, int beyond) {
        Unit one = units.get(between).unit();
        Unit other = units.get(beyond).unit();
        return one.block() == other.block()
                && one.length() <= BRIDGE
                && units.get(beyond).asks()
                && scores[beyond] >= NEARLY;
    }
}
