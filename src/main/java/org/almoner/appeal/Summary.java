package org.almoner.appeal;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a card says of a passage, in the article's language, as plain text.
 *
 * @param headline at most 90 characters
 * @param text at most 280 characters
 * @param provides what the money provides, as listed in the passage
 * @param place for whom or where, as named in the passage
 */
public record Summary(
        String headline,
        @Nullable String text,
        List<String> provides,
        @Nullable String place) {
    /** Of a passage whose card nobody asked for. */
    static final Summary UNWRITTEN = new Summary("", null, List.of(), null);

    static final int LONGEST_HEADLINE = 90;

    public Summary {
        provides = List.copyOf(provides);
    }

    /** What stands over a list of appeals, for editors: no card shows it. */
    static Summary ofList(List<Summary> items) {
        String headlines = items.stream()
                .map(Summary::headline)
                .filter(headline -> !headline.isEmpty())
                .collect(Collectors.joining(" · "));
        List<String> provides = items.stream()
                .flatMap(item -> item.provides().stream())
                .distinct()
                .toList();
        return new Summary(
                PlainWords.cut(headlines, LONGEST_HEADLINE),
                null,
                provides,
                items.get(0).place());
    }

    /** What a card says where the money goes elsewhere than the passage says: nothing of what the passage promised. */
    Summary redirected(String request, @Nullable String to) {
        return new Summary(PlainWords.cut(request, LONGEST_HEADLINE), null, List.of(), to);
    }
}
