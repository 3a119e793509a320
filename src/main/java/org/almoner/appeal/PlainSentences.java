package org.almoner.appeal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.almoner.article.DataLines;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;

/**
 * Splits a passage into sentences of plain words, in which a {@link #GAP} stands for every address: the channels say
 * those. No sentence goes on over a line's end, so that a heading is none's beginning, nor from one cell of a table into
 * the next.
 */
final class PlainSentences {
    /** Stands for an address; no sentence has this character of its own. */
    static final char GAP = '\uE000';

    /** A card says no more than the beginning of a long passage does. */
    private static final int LOOKED_AT = 4_000;

    /** A line with as many words is a sentence, though no mark ends it. */
    private static final int SENTENCE = 6;

    /** Headings have fewer. */
    private static final int LONG = 14;

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:https?://|www\\.)[^\\s<>]*[^\\s<>.,;:!?)\\]]|[^\\s<>()]*@[\\p{L}\\p{N}_][^\\s<>()]*");
    private static final Pattern SPEECH_DASH = Pattern.compile("[.!?\u2026] [\u2013\u2014] \\p{Lu}");
    private static final int LONGEST_LABEL = 8;
    private static final Pattern NO_VOWEL = Pattern.compile("(?i)[bcdfghjklmnpqrstvwxz]+");
    private static final int SHORTENED = 4;

    /** Of three words, as in "t.n.v."; of two they may say an hour. */
    private static final Pattern INITIALS = Pattern.compile("\\p{Ll}(?:\\.\\p{Ll}){2,}");

    /** A legal form's or a street's, where no capital follows: "z.s. (IČO …)". */
    private static final Pattern INITIALS_OF_TWO = Pattern.compile("\\p{Ll}\\.\\p{Ll}");

    /** What stands for the marks of bold letters. */
    private static final String BOLD = "\u00AD\u00AD";

    private static final Pattern LABEL =
            Pattern.compile("(?:" + BOLD + ")?[^:.!?\u00AD]{3,40}(?::" + BOLD + "|" + BOLD + ":|:)\\s+");

    /** Behind a shortened day: "sab. 9.30". */
    private static final Pattern TIME = Pattern.compile("^\\d{1,2}[.:h]\\d{2}\\b");

    private static final Pattern FORM = Pattern.compile("\\s\\p{L}\\. ?\\p{Lu}\\.$");

    private static final String OPENERS = "\u300C\u300E\uFF08\u3010\u300A\u3008[(";
    private static final String CLOSERS = "\"'\u201D\u2019\u201C\u00BB\u00AB)]\u300D\u300F";

    /** By language; to be cloned, since making one reads its rules anew and using one changes it. */
    private static final Map<String, BreakIterator> SENTENCES = new ConcurrentHashMap<>();

    private static final Set<String> ABBREVIATIONS = abbreviations();

    private final Passage passage;
    private final StringBuilder text;
    private final boolean ordinals;
    private final BreakIterator breaks;
    private final Phrases phrases;
    private final List<String> whole = new ArrayList<>();

    /** With them headings and items that say as much as a sentence does. */
    private final List<String> sayings = new ArrayList<>();

    private final List<String> lines = new ArrayList<>();

    /** Whether the writer ends lines with a full stop, so that one without is none's end. */
    private boolean ended;

    /** Whether a colon announced a list, whose items are no sentences. */
    private boolean announced;

    /** @param words the passage's, as many characters as it has */
    PlainSentences(Passage passage, String words, String language, Phrases phrases) {
        this.passage = passage;
        this.text = new StringBuilder(words.substring(0, Math.min(LOOKED_AT, words.length()))
                .replace(GAP, ' ')
                .replace('\t', '\n'));
        this.phrases = phrases;
        this.ordinals = phrases.phrase("ordinals") != null;
        this.breaks = SENTENCES
                .computeIfAbsent(
                        Locale.forLanguageTag(language).getLanguage(),
                        tag -> BreakIterator.getSentenceInstance(ULocale.forLanguageTag(tag)))
                .clone();
        hideBold();
        markAddresses();
        breakAtDashes();
        joinWrapped();
        split();
    }

    /** The sentences; headings and other short lines without an end are none. */
    List<String> whole() {
        return whole;
    }

    /** The sentences, and then what else stands on lines of its own. */
    List<String> all() {
        List<String> all = new ArrayList<>(sayings);
        all.addAll(lines);
        return all;
    }

    /** Whether a mark ends it, behind which a quotation or a bracket may close. */
    static boolean hasEnd(String sentence) {
        int last = sentence.length() - 1;
        while (last > 0 && CLOSERS.indexOf(sentence.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && PlainWords.isEnd(sentence.charAt(last));
    }

    /** No sentence ends between the marks of bold letters; what soft hyphens are put for is no longer. */
    private void hideBold() {
        for (int i = text.indexOf("**"); i >= 0; i = text.indexOf("**", i + 2)) {
            text.replace(i, i + 2, BOLD);
        }
    }

    private void markAddresses() {
        for (Channel channel : passage.channels()) {
            int from = Math.max(0, channel.start() - passage.start());
            int to = Math.min(text.length(), channel.end() - passage.start());
            if (from < to && isAddress(channel, text.substring(from, to))) {
                mark(from, to);
            }
        }
        markFound();
    }

    /** What is no channel, since nothing is given by it. */
    private void markFound() {
        boolean mayBe = Stream.of("://", "www.", "WWW.", "@").anyMatch(mark -> text.indexOf(mark) >= 0);
        Matcher address = ADDRESS.matcher(text.toString());
        while (mayBe && address.find()) {
            mark(address.start(), address.end());
        }
        AccountNumbers.in(text.toString(), this::mark);
    }

    /** A link may lie under words, and a host be a name: "charity: water", "Water.org". */
    private boolean isAddress(Channel channel, String written) {
        if (channel.type() == Channel.Type.CHEQUE) {
            return false;
        }
        boolean isHost = written.indexOf('.') >= 0 && written.strip().indexOf(' ') < 0;
        boolean underWords = channel.type() == Channel.Type.LINK || channel.type() == Channel.Type.PAYPAL;
        return (isHost || !underWords)
                && passage.recipients().stream()
                        .noneMatch(name -> name.start() <= channel.start() && channel.end() <= name.end());
    }

    private void mark(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, GAP);
            }
        }
    }

    /** Where somebody speaks a dash may stand before each of the sentences: no break would be seen there. */
    private void breakAtDashes() {
        boolean mayBe = text.indexOf(" \u2013 ") >= 0 || text.indexOf(" \u2014 ") >= 0;
        Matcher dash = SPEECH_DASH.matcher(text.toString());
        while (mayBe && dash.find()) {
            text.setCharAt(dash.start() + 2, ' ');
        }
    }

    /** A line that goes on with a small letter goes on with the sentence. */
    private void joinWrapped() {
        for (int i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) {
            int next = i + 1;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            boolean small = next < text.length() && Character.isLowerCase(text.charAt(next));
            if (small && i > 0 && goesOn(text.charAt(i - 1))) {
                text.setCharAt(i, ' ');
            }
        }
    }

    private static boolean goesOn(char last) {
        return last == ',' || Character.isLetterOrDigit(last);
    }

    private void split() {
        ended = text.toString().lines().anyMatch(line -> !line.isBlank() && hasEnd(line.strip()));
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf("\n", from);
            int to = end < 0 ? text.length() : end;
            splitLine(from, to);
            from = to + 1;
        }
    }

    private void splitLine(int start, int end) {
        String line = text.substring(start, end);
        breaks.setText(line);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            boolean goesOn = to < line.length()
                    && (isWithinName(start + to) || isAbbreviated(line.substring(from, to), line.substring(to)));
            if (!goesOn) {
                int cut = beforeOpening(line, from, to);
                String piece = line.substring(from, cut).strip();
                add(PlainWords.line(withoutLabel(piece)), from == 0 && (PlainWords.isItem(piece) || isLabelled(piece)));
                from = cut;
            }
        }
    }

    /** What opens a quotation or a bracket is the next sentence's, though the break falls behind it. */
    private static int beforeOpening(String line, int from, int to) {
        int cut = to;
        while (to < line.length() && cut > from + 1 && OPENERS.indexOf(line.charAt(cut - 1)) >= 0) {
            cut--;
        }
        return cut;
    }

    /** Without a heading that runs into the sentence behind it: in bold letters, or "How to help: …". */
    private String withoutLabel(String piece) {
        Matcher label = piece.indexOf(':') < 0 ? null : LABEL.matcher(piece);
        if (label == null || !label.lookingAt()) {
            return piece;
        }
        String rest = piece.substring(label.end()).strip();
        String first = label.group().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        boolean heading =
                label.group().indexOf(BOLD) >= 0 || phrases.words("question").contains(first);
        boolean sentence =
                hasEnd(rest) && PlainWords.words(rest) >= SENTENCE && !Character.isLowerCase(rest.codePointAt(0));
        return heading && sentence ? rest : piece;
    }

    /** @param piece whether it is an item of a list, a heading or a label with what it labels */
    private void add(String sentence, boolean piece) {
        String words = sentence.replaceAll(GAP + "[" + GAP + "\\s]*" + GAP, String.valueOf(GAP));
        if (words.isEmpty()) {
            return;
        }
        boolean ends = hasEnd(words) && !isName(words);
        boolean says = ends || !announced && !hasColon(words) && PlainWords.wordsBesideNumbers(words) >= SENTENCE;
        if (announced && words.length() == 1 && words.charAt(0) == GAP) {
            announceNothing();
            return;
        }
        if (says && !isFragment(words, piece)) {
            whole.add(words);
        }
        (says ? sayings : lines).add(words);
        announced = !says && (announced || words.endsWith(":") || words.endsWith("\uFF1A"));
    }

    /** Whether it is a short line that ends with the letters of a legal form, as a name's does: "Tafel Musterau e.V." */
    private static boolean isName(String words) {
        return FORM.matcher(words).find() && PlainWords.words(words) < SENTENCE;
    }

    /** Whether a colon parts its words; one before an address that ends it does not. */
    private static boolean hasColon(String words) {
        String said = words.charAt(words.length() - 1) == GAP
                ? PlainWords.withoutEnd(words.substring(0, words.length() - 1))
                : words;
        return said.indexOf(':') >= 0 || said.indexOf('\uFF1A') >= 0;
    }

    /** Whether it has words enough and is no sentence all the same. */
    private boolean isFragment(String words, boolean piece) {
        boolean small = Character.isLowerCase(words.codePointAt(0));
        if (hasEnd(words)) {
            return piece && (small || isLabelled(words)) || small && announced;
        }
        return piece || small || !isUnended(words);
    }

    /** Whether a line is a sentence that its writer forgot to end, or an address ends; headings are shorter. */
    private boolean isUnended(String words) {
        String first = words.substring(0, Math.max(0, words.indexOf(' '))).toLowerCase(Locale.ROOT);
        boolean linked = words.charAt(words.length() - 1) == GAP;
        return !phrases.words("question").contains(first)
                && PlainWords.words(words) >= (ended && !linked ? LONG : SENTENCE);
    }

    /** Whether a wide space parts a label from what it labels. */
    private static boolean isLabelled(String words) {
        int space = words.indexOf('\u3000');
        return space > 0 && space <= LONGEST_LABEL;
    }

    /** A colon before an address ends its sentence. */
    private void announceNothing() {
        announced = false;
        String last = lines.get(lines.size() - 1);
        if (PlainWords.words(last) >= SENTENCE) {
            lines.remove(lines.size() - 1);
            whole.add(last);
            sayings.add(last);
        }
    }

    private boolean isWithinName(int place) {
        int at = place + passage.start();
        for (Recipient name : passage.recipients()) {
            if (name.start() < at && at < name.end()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAbbreviated(String piece, String next) {
        String words = piece.stripTrailing();
        if (!words.endsWith(".")) {
            return false;
        }
        int stop = words.length() - 1;
        int from = stop;
        while (from > 0 && (Character.isLetterOrDigit(words.charAt(from - 1)) || words.charAt(from - 1) == '.')) {
            from--;
        }
        String written = words.substring(from, stop);
        String word = written.toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && (Character.isUpperCase(words.charAt(from)) || isInitial(next));
        boolean known = ABBREVIATIONS.contains(word) && !isAcronym(written);
        boolean capital = Character.isUpperCase(next.codePointAt(0));
        boolean unit = from > 1 && Character.isDigit(words.charAt(from - 2)) && word.equals(written);
        boolean shortened = isShortened(written) || known;
        boolean label = phrases.words("label").contains(word);
        boolean initials =
                INITIALS.matches(written) || !capital && (INITIALS_OF_TWO.matches(written) || word.length() == 1);
        boolean day = word.length() <= SHORTENED && TIME.matcher(next).find();
        return initial || initials || day || isOrdinal(word) || (capital ? shortened && !unit : shortened || label);
    }

    /** Whether one letter and a full stop come next, as in "e. V." */
    private static boolean isInitial(String next) {
        return next.length() > 1 && Character.isLetter(next.charAt(0)) && next.charAt(1) == '.';
    }

    private boolean isOrdinal(String word) {
        return ordinals && !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    }

    /** An organisation's, as "DEC" is, and no month's. */
    private static boolean isAcronym(String word) {
        return word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
    }

    /** Few letters and no vowel: "Jl.", "Str."; capitals alone are an organisation's. */
    private static boolean isShortened(String word) {
        return word.length() <= SHORTENED && word.chars().anyMatch(Character::isLowerCase) && NO_VOWEL.matches(word);
    }

    /** The detector's own: there is one list of them. */
    private static Set<String> abbreviations() {
        return DataLines.words(Passage.class, "abbreviations.txt");
    }
}
