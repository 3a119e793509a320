package org.almoner.appeal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.detect.channel.Channel;
import org.jspecify.annotations.Nullable;

/** Extracts what a passage says beyond its headline: what the money does. */
final class SummaryText {
    private static final int MOST = 280;

    /** Fewer new words than this say nothing that the headline does not. */
    private static final int LEAST_NEWS = 4;

    private static final String CLAUSE_ENDS = ";,\u2013\u2014\u060C\uFF0C\u3001";

    private static final String WIDE_ENDS = "\u3002\uFF01\uFF1F\uFF61";
    private static final int LEAST_WORDS = 3;
    private static final int LEAST_LABELLED = 7;

    private final List<String> sentences;
    private final List<String> lines;
    private final String headline;
    private final Phrases phrases;

    /** What is to be sent to short codes; no sentence says it that does not say the code. */
    private final List<String> codes;

    private SummaryText(
            List<String> sentences, List<String> lines, List<String> codes, String headline, Phrases phrases) {
        this.sentences = sentences;
        this.lines = lines;
        this.codes = codes;
        this.headline = headline;
        this.phrases = phrases;
    }

    /**
     * At most 280 characters of whole sentences, or null where nothing is left to say.
     *
     * @param lines all that stands on lines of its own, such as an entry of a list: "Harbour Relief - feeds families"
     */
    static @Nullable String of(
            List<String> sentences, List<String> lines, List<Channel> channels, String headline, Phrases phrases) {
        List<String> said = withoutTerms(sentences.stream(), phrases);
        List<String> others = withoutTerms(lines.stream().filter(line -> !sentences.contains(line)), phrases);
        List<String> codes = channels.stream()
                .filter(channel -> channel.type() == Channel.Type.SMS)
                .flatMap(channel -> Stream.ofNullable(channel.text()))
                .toList();
        SummaryText text = new SummaryText(said, others, codes, headline, phrases);
        String effect = text.effect();
        String rest = effect.isEmpty() ? text.rest() : effect;
        return rest.isEmpty() ? null : PlainWords.balanced(rest);
    }

    private static List<String> withoutTerms(Stream<String> sentences, Phrases phrases) {
        return sentences.filter(sentence -> !phrases.matches("terms", sentence)).toList();
    }

    private String effect() {
        Pattern relative = phrases.pattern("effect");
        String told = relative == null ? "" : effect(relative);
        if (!told.isEmpty()) {
            return told;
        }
        for (String sentence : sentences) {
            String does = phrases.matches("money", sentence) ? finished(unlinked(sentence)) : "";
            if (news(does) >= LEAST_NEWS / 2) {
                return does;
            }
        }
        return "";
    }

    private String effect(Pattern relative) {
        for (String sentence : Stream.concat(sentences.stream(), lines.stream()).toList()) {
            Matcher clause = relative.matcher(sentence);
            String does = clause.find() ? clause(clause.group(2)) : "";
            if (!does.isEmpty()) {
                return finished(verb(clause.group(1)) + " " + does);
            }
        }
        return "";
    }

    /** The rest of a relative clause, up to where the main clause goes on. */
    private String clause(String words) {
        return PlainWords.trimEnd(Unlinked.of(words.substring(0, clauseEnd(words)), phrases));
    }

    private int clauseEnd(String words) {
        Pattern pattern = phrases.pattern("effect-end");
        Matcher end = pattern == null ? null : pattern.matcher(words);
        return end != null && end.find() ? end.start() : words.length();
    }

    private static String verb(String written) {
        boolean helps = written.contains("help");
        return helps ? "Helps" : PlainWords.capitalised(written);
    }

    private String unlinked(String sentence) {
        String words = Unlinked.of(sentence, phrases);
        boolean withoutCode = !words.equals(sentence) && codes.stream().anyMatch(words::contains);
        return withoutCode ? "" : words;
    }

    /** The sentences that have words left, as many as fit; no question that nothing behind it answers. */
    private String rest() {
        StringBuilder rest = new StringBuilder();
        int answered = 0;
        for (String sentence : sentences) {
            String words = finished(unlinked(sentence));
            if (isSentence(words) && !isHeadline(words) && rest.length() + words.length() < MOST) {
                rest.append(isSpaced(rest) ? " " : "").append(words);
                answered = isQuestion(words) ? answered : rest.length();
            }
        }
        rest.setLength(answered);
        return news(rest.toString()) >= LEAST_NEWS ? rest.toString() : "";
    }

    /** Whether the headline has said it already. */
    private boolean isHeadline(String sentence) {
        return words(sentence).equals(words(headline));
    }

    private static boolean isQuestion(String sentence) {
        return "?\uFF1F\u061F".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
    }

    /** No space follows the wide marks. */
    private static boolean isSpaced(CharSequence text) {
        return text.length() > 0 && WIDE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** A word or two say nothing, nor does what a form asks for: "Bank: Harbour Trust". */
    private static boolean isSentence(String words) {
        return words.indexOf(':') > 0
                ? PlainWords.words(words) >= LEAST_LABELLED
                : PlainWords.wordsBesideNumbers(words) >= LEAST_WORDS;
    }

    /** How many words that matter a text has and the headline has not. */
    private int news(String text) {
        Set<String> known = new HashSet<>(phrases.words("small"));
        known.addAll(words(headline));
        return PlainWords.words(words(text).stream()
                .filter(word -> !known.contains(word))
                .distinct()
                .reduce("", (all, word) -> all + ' ' + word));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** With an end mark, one only, and no longer than a card is; empty where it cannot be cut between clauses. */
    private String finished(String sentence) {
        String words = PlainWords.capitalised(sentence.replaceAll("([!?])[!?]+", "$1"));
        if (words.isEmpty()) {
            return "";
        }
        words = words.length() < MOST ? words : firstClauses(words);
        if (words.isEmpty() || PlainSentences.hasEnd(words) && !words.endsWith("\u2026")) {
            return words;
        }
        String stop = Objects.requireNonNullElse(phrases.phrase("stop"), ".");
        return PlainWords.trimEnd(words.replace("\u2026", "")) + stop;
    }

    /** As many clauses as a card has room for; none where they would be few. */
    private static String firstClauses(String words) {
        int end = MOST - 2;
        while (end > MOST / 2 && CLAUSE_ENDS.indexOf(words.charAt(end)) < 0) {
            end--;
        }
        return end > MOST / 2 ? words.substring(0, end) : "";
    }
}
