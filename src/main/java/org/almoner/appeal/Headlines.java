package org.almoner.appeal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import org.almoner.detect.Passage;
import org.almoner.detect.Recipient;

/** Makes the headline: what the passage asks for, as a request. */
final class Headlines {
    private static final int LEAST_WORDS = 3;

    private Headlines() {}

    /** At most 90 characters; never empty. */
    static String of(Passage passage, String line, Phrases phrases) {
        String headline = requested(line, phrases);
        if (headline.isEmpty()) {
            headline = named(passage, phrases);
        }
        if (headline.isEmpty()) {
            headline = shortest(line, phrases);
        }
        return PlainWords.cut(PlainWords.capitalised(headline), Summary.LONGEST_HEADLINE);
    }

    private static String requested(String line, Phrases phrases) {
        for (String rule : List.of("request", "support")) {
            Pattern pattern = phrases.pattern(rule);
            Matcher matcher = pattern == null ? null : pattern.matcher(line);
            if (matcher != null && matcher.find()) {
                String object = PlainWords.trimEnd(clause(matcher.group(2), phrases));
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
        Pattern noun = phrases.pattern("noun");
        Matcher matcher = noun == null ? null : noun.matcher(line);
        return matcher != null && matcher.find()
                ? request(phrases, "donate-to", PlainWords.trimEnd(clause(matcher.group(1), phrases)))
                : "";
    }

    private static String request(Phrases phrases, String key, String name) {
        String phrase = phrases.phrase(key);
        return phrase == null ? name : phrase.replace("{0}", name);
    }

    private static String named(Passage passage, Phrases phrases) {
        if (passage.recipients().isEmpty()) {
            return "";
        }
        Recipient recipient = passage.recipients().get(0);
        String name = PlainWords.line(recipient.name());
        int from = recipient.start() - passage.start();
        boolean article = from >= 4 && passage.exact().regionMatches(true, from - 4, "the ", 0, 4);
        boolean withArticle = article && phrases.phrase("donate-to-the") != null;
        return request(phrases, withArticle ? "donate-to-the" : "donate-to", name);
    }

    /** The first clause where it says something; a word or two say nothing. */
    private static String shortest(String line, Phrases phrases) {
        String clause = PlainWords.trimEnd(clause(line, phrases));
        if (clause.split(" ", LEAST_WORDS).length == LEAST_WORDS) {
            return clause;
        }
        String donate = phrases.phrase("donate");
        return donate != null && clause.toLowerCase(Locale.ROOT).endsWith(donate.toLowerCase(Locale.ROOT))
                ? donate
                : line;
    }

    private static String clause(String words, Phrases phrases) {
        Pattern pattern = phrases.pattern("end");
        Matcher end = pattern == null ? null : pattern.matcher(words);
        return end != null && end.find() ? words.substring(0, end.start()) : words;
    }
}
