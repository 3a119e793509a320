package org.almoner.appeal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import org.almoner.detect.Passage;
import org.almoner.detect.Recipient;

/** Makes the headline: what the passage asks for, as a request. */
final class Headlines {
    private static final int LEAST_WORDS = 3;

    private static final Pattern REQUEST = Pattern.compile(
            "(?i)\\b(donat(?:e|ing)|giv(?:e|ing)|contribut(?:e|ing)|pledg(?:e|ing))\\s+((?:[^\\s,;:.!?]+\\s+){0,4}?to\\s+.+)");
    private static final Pattern SUPPORT = Pattern.compile("(?i)\\b(support)(?:ing)?\\s+((?:the|[A-Z]).+)");
    private static final Pattern NOUN = Pattern.compile(
            "(?i)\\b(?:donation|contribution|gift)s?\\b[^.;]{0,60}?\\s+to\\s+((?:the\\s+|his\\s+|her\\s+|their\\s+)?[A-Z].+)");

    /** Where the request ends and the way to follow it begins. */
    private static final Pattern END = Pattern.compile(
            "(?i)[,;:!?(\u2013\u2014]|\\.(?:\\s|$)|\\s(?:please|click|tap|visit|visiting|via|by|online|here|at|on|you can|may|should|must|can be|which|who"
                    + "|through|using|call|text|go to|or to|is|are|and help|instead|in lieu)(?:\\s|$)|https?://|www\\.");

    private Headlines() {}

    /** At most 90 characters; never empty. */
    static String of(Passage passage, String line, boolean english) {
        String headline = english ? requested(line) : "";
        if (headline.isEmpty()) {
            headline = named(passage, english);
        }
        if (headline.isEmpty()) {
            headline = shortest(line, english);
        }
        return PlainWords.cut(PlainWords.capitalised(headline), Summary.LONGEST_HEADLINE);
    }

    private static String requested(String line) {
        for (Pattern pattern : new Pattern[] {REQUEST, SUPPORT}) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                String object = PlainWords.trimEnd(clause(matcher.group(2)));
                String verb = matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("ing$", "e");
                boolean whole = object.contains(" ")
                        && !object.endsWith(" to")
                        && !object.startsWith("here")
                        && !object.startsWith("help");
                if (whole) {
                    return verb + " " + object;
                }
            }
        }
        Matcher noun = NOUN.matcher(line);
        return noun.find() ? "Donate to " + PlainWords.trimEnd(clause(noun.group(1))) : "";
    }

    private static String named(Passage passage, boolean english) {
        if (passage.recipients().isEmpty()) {
            return "";
        }
        Recipient recipient = passage.recipients().get(0);
        String name = PlainWords.line(recipient.name());
        if (!english) {
            return name;
        }
        int from = recipient.start() - passage.start();
        boolean article = from >= 4 && passage.exact().regionMatches(true, from - 4, "the ", 0, 4);
        return "Donate to " + (article ? "the " : "") + name;
    }

    /** The first clause where it says something; a word or two say nothing. */
    private static String shortest(String line, boolean english) {
        String clause = PlainWords.trimEnd(clause(line));
        if (clause.split(" ", LEAST_WORDS).length == LEAST_WORDS) {
            return clause;
        }
        boolean bare = english && clause.toLowerCase(Locale.ROOT).endsWith("donate");
        return bare ? "Donate" : line;
    }

    private static String clause(String words) {
        Matcher end = END.matcher(words);
        return end.find() ? words.substring(0, end.start()) : words;
    }
}
