package org.almoner.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names of those who receive: runs of capitalised words that follow a word such as "to" or hold a word such
 * as "foundation". Names are kept as written.
 */
final class RecipientFinder {
    private static final int MOST = 12;
    private static final int LONGEST = 100;
    private static final int LONGEST_ARTICLE = 6;

    /** What words for an account end with, in languages that write its holder behind it. */
    private static final Set<String> ACCOUNT = Set.of("konto", "conto", "compte", "cuenta", "conta", "rekening");

    private final String text;
    private final List<Hits.Hit> cues;
    private final String language;

    /** Where words that lead to a name end, counted from the first character looked at. */
    private final BitSet leads = new BitSet();

    /** Where words of organisations begin, with their ends. */
    private final Map<Integer, Integer> organisations = new HashMap<>();

    /** Where words of accounts and names of banks begin. */
    private final BitSet accounts = new BitSet();

    RecipientFinder(String text, List<Hits.Hit> cues, String language) {
        this.text = text;
        this.cues = cues;
        this.language = language;
        for (Hits.Hit hit : cues) {
            if (hit.cue() == CueClass.TO) {
                leads.set(hit.end());
            } else if (hit.cue() == CueClass.ORG) {
                organisations.merge(hit.start(), hit.end(), Math::min);
            } else if (hit.cue() == CueClass.ACCOUNT) {
                accounts.set(hit.start());
            }
        }
    }

    /** @param known names that were found otherwise, which no other overlaps */
    List<Recipient> find(int from, int to, List<Channel> channels, List<Recipient> known) {
        List<Recipient> found = new ArrayList<>();
        int at = from;
        while (at < to && found.size() < MOST) {
            int start = NameRun.wordStart(text, at, to);
            if (start >= to) {
                break;
            }
            int end = NameRun.end(text, start, to);
            if (end < 0) {
                at = NameRun.wordEnd(text, start, to);
                continue;
            }
            consider(from, start, end, channels, found);
            at = Math.max(end, start + 1);
        }
        found.addAll(new UnspacedNames(text, new CuePlaces(text, cues), language).find(from, to));
        found.removeIf(one -> known.stream().anyMatch(other -> one.start() < other.end() && one.end() > other.start()));
        found.addAll(known);
        found.sort(Comparator.comparingInt(Recipient::start));
        return found.stream().limit(MOST).toList();
    }

    private void consider(int from, int start, int end, List<Channel> channels, List<Recipient> found) {
        int holder = afterAccount(start, end);
        String name = text.substring(holder, end);
        if (end - start > LONGEST || holder > start && accounts.get(holder)) {
            return;
        }
        boolean isOrganisation = holdsOrganisation(holder, end);
        boolean isLed = holder > start || isLed(start, from);
        boolean isPersonOrBody = name.indexOf(' ') > 0;
        boolean names = isOrganisation && (isLed || isPersonOrBody) || isLed && isPersonOrBody;
        if (names && name.length() >= 3 && !isAddress(holder, end, channels)) {
            found.add(new Recipient(name, holder, end));
        }
    }

    /** Where who holds an account is named, in a run that begins with the word for it: "Konto der Caritas". */
    private int afterAccount(int start, int end) {
        int stop = NameRun.wordEnd(text, start, end);
        String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
        if (ACCOUNT.stream().noneMatch(word::endsWith)) {
            return start;
        }
        int next = NameRun.wordStart(text, stop, end);
        int holder = next;
        while (holder < end) {
            stop = NameRun.wordEnd(text, holder, end);
            if (!NameRun.isJoiner(text.substring(holder, stop))) {
                return holder > next ? holder : start;
            }
            holder = NameRun.wordStart(text, stop, end);
        }
        return start;
    }

    /** Addresses in the text are no names, though linked words may be. */
    private static boolean isAddress(int start, int end, List<Channel> channels) {
        return channels.stream().anyMatch(each -> each.text() == null && each.start() < end && each.end() > start);
    }

    private boolean holdsOrganisation(int start, int end) {
        for (int i = start; i < end; i++) {
            Integer stop = organisations.get(i);
            if (stop != null && stop <= end) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word that leads to names ends just before {@code start}, or before the article in front of it. */
    private boolean isLed(int start, int from) {
        for (int i = start; i >= Math.max(from, start - LONGEST_ARTICLE); i--) {
            if (leads.get(i) && isSmall(text.substring(i, start))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmall(String between) {
        String word = between.strip().toLowerCase(Locale.ROOT);
        return word.isEmpty() || word.equals("the") || word.length() <= 3 && NameRun.isJoiner(word);
    }
}
