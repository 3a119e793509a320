package org.almoner.detect;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.name.Recipient;

/** Reads the names that entries of a list begin with. */
final class EntryNames {
    private static final int LONGEST_NAME = 80;

    /** What no name begins with: such lines ask or tell of a way themselves. */
    private static final Set<CueClass> NO_NAMES = EnumSet.of(
            CueClass.ASK,
            CueClass.INVITE,
            CueClass.GIVE,
            CueClass.READER,
            CueClass.HEADING,
            CueClass.ACCOUNT,
            CueClass.POINT,
            CueClass.SMS,
            CueClass.HAND,
            CueClass.PUBLISHER);

    private final String text;

    EntryNames(String text) {
        this.text = text;
    }

    /** The name that the first unit of a block begins with, where it is one's who may receive and not the first words of a sentence on giving. */
    Optional<Recipient> in(Evidence seen) {
        Unit unit = seen.unit();
        int start = NameRun.wordStart(text, unit.start(), unit.end());
        int cell = cellEnd(start, unit.end());
        int end = start == unit.end() ? -1 : cell < unit.end() ? cell : NameRun.end(text, start, unit.end());
        start = text.startsWith("The ", start) ? start + "The ".length() : start;
        boolean fits = end > start && end - start <= LONGEST_NAME && !isTitleOfColumn(start, end);
        if (!fits || !isName(seen, start, end) || !endsAsNames(end, unit.end())) {
            return Optional.empty();
        }
        return Optional.of(new Recipient(text.substring(start, end), start, end));
    }

    private int cellEnd(int start, int to) {
        int end = start;
        while (end < to && text.charAt(end) != '\t') {
            end++;
        }
        return end;
    }

    /** One word that fills a table's cell, unless it has several capitals: "Organisation", and not "UNICEF". */
    private boolean isTitleOfColumn(int start, int end) {
        String word = text.substring(start, end);
        return text.startsWith("\t", end)
                && word.indexOf(' ') < 0
                && word.chars().skip(1).noneMatch(Character::isUpperCase);
    }

    private boolean isName(Evidence seen, int start, int end) {
        boolean begun = seen.hits().stream()
                .anyMatch(hit -> hit.start() <= start && hit.end() > start && NO_NAMES.contains(hit.cue()));
        boolean body = isOrganisation(seen, start, end);
        boolean several = capitals(start, end) >= 2 && !isAddressed(seen, start, end);
        return !begun && (body || several && (seen.hasChannel() || !text.startsWith("\t", end)));
    }

    /** Whether it has words for the reader, as in "Falls Sie". */
    private static boolean isAddressed(Evidence seen, int start, int end) {
        return seen.hits().stream()
                .anyMatch(hit -> hit.cue() == CueClass.READER && hit.start() >= start && hit.end() <= end);
    }

    static boolean isOrganisation(Evidence seen, int start, int end) {
        return seen.hits().stream()
                .anyMatch(hit -> (hit.cue() == CueClass.ORG || hit.cue() == CueClass.FUND)
                        && hit.start() >= start
                        && hit.end() <= end);
    }

    /** How many words begin with a capital, an article aside. */
    private int capitals(int start, int end) {
        int capitals = 0;
        for (String word : text.substring(start, end).split(" ")) {
            boolean small = NameRun.isJoiner(word.toLowerCase(Locale.ROOT));
            capitals += !small && !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return capitals;
    }

    /** At the end of a line, a cell or a sentence, before a colon, a dash or a bracket, or before what the named one does. */
    private boolean endsAsNames(int end, int to) {
        int at = end;
        while (at < to && "*_] ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at >= to) {
            return true;
        }
        char next = text.charAt(at);
        boolean stop = next == '.' && at == to - 1;
        return stop || ":：–—-(\t".indexOf(next) >= 0 || Character.isLowerCase(next) && text.charAt(at - 1) == ' ';
    }
}
