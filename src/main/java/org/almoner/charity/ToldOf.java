package org.almoner.charity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Those of whom a passage only tells something, while it asks to give to another: "The Red Cross is on the ground. To
 * donate to ShelterBox, ring us."
 */
final class ToldOf {
    private final TextWords words;
    private final Requests requests;
    private final boolean asked;
    private final List<Boolean> toldOf = new ArrayList<>();

    /**
     * @param names the recipients
     * @param words those of the passage
     */
    ToldOf(List<String> names, String passage, TextWords words) {
        this.words = words;
        this.requests = new Requests(words);
        List<List<Integer>> places =
                names.stream().map(name -> places(name, passage)).toList();
        this.asked = places.stream().anyMatch(each -> isAny(each, requests::isGivenTo));
        for (List<Integer> each : places) {
            toldOf.add(asked && !each.isEmpty() && !isAny(each, at -> !requests.isStatement(at)));
        }
    }

    boolean contains(int recipient) {
        return toldOf.get(recipient);
    }

    /** Whether a name is told of that was not read as a recipient. */
    boolean contains(Mention mention) {
        return asked && requests.isStatement(words.at(mention.start()));
    }

    private static boolean isAny(List<Integer> places, IntPredicate what) {
        return places.stream().anyMatch(what::test);
    }

    /** The words of the passage at which a name begins. */
    private List<Integer> places(String name, String passage) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < Math.min(words.count(), MentionFinder.LONGEST_TEXT); at++) {
            if (passage.startsWith(name, words.start(at))) {
                places.add(at);
            }
        }
        return places;
    }
}
