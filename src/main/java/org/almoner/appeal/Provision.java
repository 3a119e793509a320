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

    private Provision() {}

    static List<String> items(String line, Phrases phrases) {
        Pattern pattern = phrases.pattern("provides");
        Pattern and = phrases.pattern("and");
        Matcher list = pattern == null ? null : pattern.matcher(line);
        if (list == null || and == null || !list.find()) {
            return List.of();
        }
        return Arrays.stream(and.split(list.group(1)))
                .map(String::strip)
                .filter(item -> !item.isEmpty() && item.length() <= LONGEST_ITEM)
                .distinct()
                .limit(MOST_ITEMS)
                .toList();
    }

    /** The first place named that is no part of a recipient's name. */
    static @Nullable String place(Passage passage, String line, Phrases phrases) {
        Pattern pattern = phrases.pattern("place");
        Set<String> others = phrases.words("no-place");
        Matcher place = pattern == null ? null : pattern.matcher(line);
        while (place != null && place.find()) {
            String name = place.group(1);
            boolean possessive = name.endsWith("'s") || name.endsWith("\u2019s");
            if (!possessive
                    && !others.contains(name.split(" ", 2)[0])
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
