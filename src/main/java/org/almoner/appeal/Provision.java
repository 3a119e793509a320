package org.almoner.appeal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.almoner.detect.Passage;
import org.almoner.detect.Recipient;
import org.jspecify.annotations.Nullable;

/** What the money provides, and for whom or where, as far as a passage says it. */
final class Provision {
    private static final int LONGEST_ITEM = 40;
    private static final int MOST_ITEMS = 12;

    private static final Pattern LIST = Pattern.compile(
            "(?i)\\b(?:provid|supply|suppli|deliver|distribut)(?:e|es|ing|s)?\\s+(.+?)\\s*(?:\\s(?:to|for|in|across|through|throughout|at|so|while|as|with|who|that|where)\\s|[.;:!?]|$)");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:in|across|throughout|from|inside)\\s+(?:the\\s+)?((?:\\p{Lu}[\\p{L}'\u2019-]+)(?:\\s+(?:and\\s+)?\\p{Lu}[\\p{L}'\u2019-]+)*)");
    private static final Set<String> NOT_PLACES = Set.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Christmas",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "English");

    private Provision() {}

    static List<String> items(String line) {
        Matcher list = LIST.matcher(line);
        if (!list.find()) {
            return List.of();
        }
        return Arrays.stream(list.group(1).split(",\\s*(?:and\\s+)?|\\s+and\\s+|\\s+&\\s+"))
                .map(String::strip)
                .filter(item -> !item.isEmpty() && item.length() <= LONGEST_ITEM)
                .distinct()
                .limit(MOST_ITEMS)
                .toList();
    }

    /** The first place named that is no part of a recipient's name. */
    static @Nullable String place(Passage passage, String line) {
        Matcher place = PLACE.matcher(line);
        while (place.find()) {
            String name = place.group(1);
            boolean possessive = name.endsWith("'s") || name.endsWith("\u2019s");
            if (!possessive
                    && !NOT_PLACES.contains(name.split(" ", 2)[0])
                    && passage.recipients().stream().noneMatch(other -> holds(other, name))) {
                return name;
            }
        }
        return null;
    }

    private static boolean holds(Recipient recipient, String name) {
        return PlainWords.line(recipient.name()).contains(name);
    }
}
