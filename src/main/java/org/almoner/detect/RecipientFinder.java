package org.almoner.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almoner.detect.Words.Word;

/** Finds names of recipients: what is written in capitals behind the words that lead to them. */
final class RecipientFinder {
    private static final Set<String> LEADS = Set.of(
            "donate",
            "donating",
            "donation",
            "donations",
            "give",
            "giving",
            "gift",
            "gifts",
            "contribute",
            "contributing",
            "contribution",
            "contributions",
            "support",
            "supporting",
            "help",
            "helping",
            "payable",
            "made",
            "sent",
            "mailed",
            "directed",
            "requested",
            "aid",
            "behalf",
            "flowers",
            "fund",
            "via",
            "through",
            "charity",
            "visit");
    /** Behind these a name may stand at once: "support Oxfam", where "donate Monday" names nobody. */
    private static final Set<String> BARE_LEADS = Set.of("support", "supporting", "help", "helping", "visit");

    private static final Set<String> LINKS = Set.of(
            "to",
            "the",
            "for",
            "a",
            "an",
            "our",
            "his",
            "her",
            "their",
            "by",
            "of",
            "in",
            "out",
            "charity",
            "local",
            "be",
            "directly",
            "either",
            "to:",
            "at",
            "via",
            "can",
            "may",
            "money",
            "please");
    private static final Set<String> INSIDE = Set.of("of", "for", "the", "de", "du", "la", "des", "without");
    private static final Set<String> NOT_NAMES = Set.of(
            "i",
            "here",
            "you",
            "please",
            "gofundme",
            "justgiving",
            "paypal",
            "click",
            "if",
            "text",
            "crowdfunder",
            "facebook",
            "twitter",
            "instagram",
            "virgin money",
            "god",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "christmas",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "iban",
            "cash app",
            "venmo",
            "donate",
            "donations",
            "covid-19",
            "the",
            "to");

    /** Between a lead and the name stand only so many words. */
    private static final int LONGEST_LINK = 5;

    private static final int LONGEST_NAME = 12;
    private static final int MOST = 20;

    private final String text;
    private final List<Word> words;
    private final List<Recipient> found = new ArrayList<>();

    private RecipientFinder(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    static List<Recipient> find(String text, List<Word> words) {
        RecipientFinder finder = new RecipientFinder(text, words);
        for (int i = 1; i < words.size() && finder.found.size() < MOST; i++) {
            if (LEADS.contains(words.get(i).folded())) {
                i = Math.max(i, finder.follow(i) - 1);
            }
        }
        return List.copyOf(finder.found);
    }

    /** Reads the names behind a lead; gives the index of the first word not read. */
    private int follow(int lead) {
        int at = lead + 1;
        while (at < words.size()
                && at <= lead + LONGEST_LINK
                && !isCapital(at)
                && LINKS.contains(words.get(at).folded())) {
            at++;
        }
        boolean bare = at == lead + 1 && !BARE_LEADS.contains(words.get(lead).folded());
        if (at >= words.size() || bare) {
            return at;
        }
        boolean more = true;
        while (more && at < words.size() && isCapital(at)) {
            int end = nameEnd(at);
            add(at, end);
            at = next(end);
            more = at > end;
        }
        return at;
    }

    /** The index behind a name that begins at {@code from}. */
    private int nameEnd(int from) {
        int end = from + 1;
        while (end < words.size() && end - from < LONGEST_NAME) {
            if (isCapital(end) && joined(end)) {
                end++;
            } else if (isInside(end)) {
                end += isCapital(end + 1) ? 2 : 3;
            } else if (isAnd(end) && !isName(from, end)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isInside(int at) {
        if (at + 1 >= words.size()
                || !joined(at)
                || !joined(at + 1)
                || !INSIDE.contains(words.get(at).folded())) {
            return false;
        }
        boolean two = at + 2 < words.size() && INSIDE.contains(words.get(at + 1).folded()) && joined(at + 2);
        return isCapital(at + 1) || (two && isCapital(at + 2));
    }

    private boolean isAnd(int at) {
        return at + 1 < words.size() && words.get(at).folded().equals("and") && joined(at) && isCapital(at + 1);
    }

    /** Whether the words so far are a name by themselves, so that "and" starts another. */
    private boolean isName(int from, int end) {
        String last = words.get(end - 1).folded();
        boolean noun = Set.of(
                        "fund",
                        "foundation",
                        "appeal",
                        "society",
                        "trust",
                        "cross",
                        "aid",
                        "charity",
                        "hospital",
                        "center",
                        "centre",
                        "children",
                        "relief",
                        "refuge",
                        "bank",
                        "house",
                        "unicef",
                        "oxfam")
                .contains(last);
        String written =
                text.substring(words.get(from).start(), words.get(end - 1).end());
        return noun || (end - from == 1 && written.equals(written.toUpperCase(Locale.ROOT)));
    }

    /** Steps over ", or the" to the next name of an enumeration; {@code end} itself where there is none. */
    private int next(int end) {
        int at = end;
        if (at >= words.size()) {
            return end;
        }
        String gap = gap(at);
        boolean listed = gap.equals(", ") || gap.equals("; ");
        if (words.get(at).folded().equals("and") || words.get(at).folded().equals("or")) {
            listed = true;
            at++;
        }
        if (at < words.size() && words.get(at).folded().equals("the")) {
            at++;
        } else if (gap.equals(", ") && at == end) {
            // "Sequim, Washington": a place, not another name.
            return end;
        }
        return listed && at < words.size() && isCapital(at) ? at : end;
    }

    private boolean isCapital(int at) {
        return at < words.size()
                && words.get(at).end() > words.get(at).start()
                && Character.isUpperCase(text.codePointAt(words.get(at).start()));
    }

    private String gap(int at) {
        int from = words.get(at - 1).end();
        return text.substring(from, Math.min(words.get(at).start(), from + 4));
    }

    /** Whether nothing but a space, or "&", stands before a word. */
    private boolean joined(int at) {
        String gap = gap(at);
        return gap.isBlank() || gap.equals(" & ") || gap.equals("-") || (gap.equals(". ") && isInitial(at - 1));
    }

    private boolean isInitial(int at) {
        Word word = words.get(at);
        return word.end() - word.start() <= 2 || Set.of("mrs", "rev").contains(word.folded());
    }

    private void add(int from, int end) {
        int start = words.get(from).start();
        int stop = words.get(end - 1).end();
        String name = text.substring(start, stop);
        if (name.endsWith("'s") || name.endsWith("\u2019s")) {
            name = name.substring(0, name.length() - 2);
        }
        if (!NOT_NAMES.contains(name.toLowerCase(Locale.ROOT)) && found.size() < MOST) {
            found.add(new Recipient(name, start, start + name.length()));
        }
    }
}
