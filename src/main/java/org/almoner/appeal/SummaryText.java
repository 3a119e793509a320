package org.almoner.appeal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Extracts what a passage says beyond its headline: what the money does. */
final class SummaryText {
    private static final int MOST = 280;

    /** Fewer new words than this say nothing that the headline does not. */
    private static final int LEAST_NEWS = 4;

    /** Stands for an address taken out; no passage's line has control characters. */
    private static final String GAP = "\u0000";

    private SummaryText() {}

    /** At most 280 characters that end with a full stop, or null where nothing is left to say. */
    static @Nullable String of(List<String> sentences, String headline, Phrases phrases) {
        String text = effect(sentences, phrases);
        if (text.isEmpty()) {
            String rest = withoutLinks(sentences, phrases);
            text = news(rest, headline, phrases) ? rest : "";
        }
        return text.isEmpty() ? null : finished(text);
    }

    private static String effect(List<String> sentences, Phrases phrases) {
        Pattern effect = phrases.pattern("effect");
        for (String sentence : sentences) {
            Matcher relative = effect == null ? null : effect.matcher(sentence);
            if (relative != null && relative.find()) {
                return verb(relative.group(1)) + " " + withoutLink(relative.group(2), phrases);
            }
        }
        Pattern money = phrases.pattern("money");
        for (String sentence : sentences) {
            Matcher matcher = money == null ? null : money.matcher(sentence);
            if (matcher != null && matcher.find()) {
                return PlainWords.capitalised(withoutLink(matcher.group(1), phrases));
            }
        }
        return "";
    }

    private static String verb(String written) {
        boolean helps = written.contains("help");
        return helps ? "Helps" : PlainWords.capitalised(written);
    }

    private static String withoutLinks(List<String> sentences, Phrases phrases) {
        StringBuilder rest = new StringBuilder();
        for (String sentence : sentences) {
            String words = withoutLink(sentence, phrases);
            boolean whole = words.indexOf(' ') > 0 && rest.length() + words.length() < MOST;
            if (whole || rest.isEmpty()) {
                rest.append(rest.isEmpty() ? "" : ". ").append(words);
            }
        }
        return rest.toString();
    }

    private static String withoutLink(String sentence, Phrases phrases) {
        String words = replaced(sentence, phrases.pattern("pointer"), " ");
        if (mayHaveAddress(words)) {
            words = replaced(words, phrases.pattern("address"), GAP);
            // What a colon announced is gone, so that the colon ends its sentence.
            words = words.replaceAll("[:：]" + GAP + "\\s+", ". ").replace(GAP, "");
        }
        words = replaced(words, phrases.pattern("here"), "$1");
        return PlainWords.trimEnd(words.replaceAll(" {2,}", " ").strip());
    }

    /** Most sentences have none, and looking for its whole shape in them costs more than all else. */
    private static boolean mayHaveAddress(String words) {
        return words.contains("://")
                || words.indexOf('.') > 0 && words.toLowerCase(Locale.ROOT).contains("www.");
    }

    private static String replaced(String words, @Nullable Pattern pattern, String by) {
        return pattern == null ? words : pattern.matcher(words).replaceAll(by);
    }

    /** Whether a text has words that matter and the headline has not. */
    private static boolean news(String text, String headline, Phrases phrases) {
        Set<String> known = new HashSet<>(phrases.words("small"));
        known.addAll(words(headline));
        return words(text).stream()
                        .filter(word -> !known.contains(word))
                        .distinct()
                        .count()
                >= LEAST_NEWS;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String finished(String text) {
        String cut = PlainWords.cut(PlainWords.capitalised(text), MOST - 1);
        boolean ends = cut.endsWith("!") || cut.endsWith("?");
        return ends ? cut : PlainWords.trimEnd(cut.replace("\u2026", "")) + ".";
    }
}
