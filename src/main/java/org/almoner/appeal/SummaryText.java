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

    /** A clause that leads to a link, up to its end. */
    private static final Pattern LINK_WORDS = Pattern.compile(
            "(?i)(?:[,;:]|\\s-|\\s\u2013)?\\s*\\b(?:(?:please|you can|can|simply|just|do so by|by|or|and|to donate|to give|for more information)[,]?\\s+)*"
                    + "(?:(?:click|tap|press)(?:ing)?\\s+(?:here|on|the|this|below)|(?:visit|visiting)\\s+|(?:go to|see)\\s+(?:https?://|www\\.)|(?:here|below) for more)"
                    + "[^,;]*?(?:[.!?](?:\\s|$)|[,;]|$)");

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\s*(?:\\b(?:at|via|on|through|here|from):?\\s+)*(?:https?://|www\\.)[^\\s<>]+");
    private static final Pattern HERE = Pattern.compile("(?i)[,:]?\\s+here\\s*([.:!]?)\\s*$");

    private static final Pattern RELATIVE = Pattern.compile(
            "(?:,|\\))\\s+(?:which|who)\\s+(will help|helps?|is helping|are helping|will|has been|is|are|[a-z]+s)\\s+([^.;!?]+)");
    private static final Pattern MONEY = Pattern.compile(
            "(?i)\\b((?:(?:all|any|every|your|the|extra)\\s+){0,3}(?:money|funds?|proceeds|donations?|gifts?|contributions?|penny|pound|dollar)\\b[^.;!?]{0,40}?\\s(?:will|helps?|goes?|can help)\\s[^.;!?]+)");

    private static final Set<String> SMALL = Set.of(
            "if",
            "you",
            "would",
            "like",
            "to",
            "the",
            "a",
            "an",
            "of",
            "for",
            "and",
            "or",
            "can",
            "please",
            "in",
            "on",
            "at",
            "by",
            "is",
            "are",
            "be",
            "may",
            "want",
            "wish",
            "wishing",
            "donate",
            "donation",
            "donations",
            "give",
            "made",
            "anyone",
            "your",
            "help",
            "so",
            "do",
            "online");

    private SummaryText() {}

    /** At most 280 characters that end with a full stop, or null where nothing is left to say. */
    static @Nullable String of(List<String> sentences, String headline, boolean english) {
        String text = english ? effect(sentences) : "";
        if (text.isEmpty()) {
            String rest = withoutLinks(sentences);
            text = news(rest, headline) ? rest : "";
        }
        return text.isEmpty() ? null : finished(text);
    }

    private static String effect(List<String> sentences) {
        for (String sentence : sentences) {
            Matcher relative = RELATIVE.matcher(sentence);
            if (relative.find()) {
                return verb(relative.group(1)) + " " + withoutLink(relative.group(2));
            }
        }
        for (String sentence : sentences) {
            Matcher money = MONEY.matcher(sentence);
            if (money.find()) {
                return PlainWords.capitalised(withoutLink(money.group(1)));
            }
        }
        return "";
    }

    private static String verb(String written) {
        boolean helps = written.contains("help");
        return helps ? "Helps" : PlainWords.capitalised(written);
    }

    private static String withoutLinks(List<String> sentences) {
        StringBuilder rest = new StringBuilder();
        for (String sentence : sentences) {
            String words = withoutLink(sentence);
            boolean whole = words.indexOf(' ') > 0 && rest.length() + words.length() < MOST;
            if (whole || rest.isEmpty()) {
                rest.append(rest.isEmpty() ? "" : ". ").append(words);
            }
        }
        return rest.toString();
    }

    private static String withoutLink(String sentence) {
        String words = LINK_WORDS.matcher(sentence).replaceAll(" ");
        words = ADDRESS.matcher(words).replaceAll("");
        words = HERE.matcher(words).replaceAll("$1");
        return PlainWords.trimEnd(words.replaceAll(" {2,}", " ").strip());
    }

    /** Whether a text has words that matter and the headline has not. */
    private static boolean news(String text, String headline) {
        Set<String> known = new HashSet<>(SMALL);
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
