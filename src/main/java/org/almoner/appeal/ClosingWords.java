package org.almoner.appeal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.detect.Cue;
import org.almoner.detect.Passage;
import org.almoner.verify.Evidence;

/** Tells whether a passage says itself that what it asks for is over: "The appeal has now closed". */
final class ClosingWords {
    private static final String CLOSED = "closed";

    /** Who is asked behind those words is asked for something else, or for more: "That drive is over. Now we need …". */
    private static final Set<String> ASKING = Set.of("ask", "invite");

    private static final String SENTENCE_ENDS = ".!?\u3002\uFF01\uFF1F\u0964\u061F\n";

    private ClosingWords() {}

    static Optional<Evidence> in(Passage passage) {
        List<Cue> cues =
                passage.cues().stream().filter(cue -> isWithin(cue, passage)).toList();
        return cues.stream()
                .filter(cue -> cue.name().equals(CLOSED))
                .max(Comparator.comparingInt(Cue::start))
                .filter(closed -> !isForMore(closed, cues) && !isOfThings(closed, cues, passage))
                .map(closed -> new Evidence(
                        "passage-closed", "the passage says that it is over: \"" + closed.text() + "\"", null));
    }

    private static boolean isForMore(Cue closed, List<Cue> cues) {
        return cues.stream().anyMatch(cue -> ASKING.contains(cue.name()) && cue.start() >= closed.end());
    }

    /** Whether things are no longer wanted, and another sentence asks for money. */
    private static boolean isOfThings(Cue closed, List<Cue> cues, Passage passage) {
        return passage.kind() != Passage.Kind.GOODS
                && cues.stream().anyMatch(cue -> cue.name().equals("goods") && isOfOneSentence(cue, closed, passage))
                && cues.stream().anyMatch(cue -> ASKING.contains(cue.name()) && !isOfOneSentence(cue, closed, passage));
    }

    private static boolean isOfOneSentence(Cue cue, Cue closed, Passage passage) {
        int from = Math.min(cue.start(), closed.start()) - passage.start();
        int to = Math.max(cue.end(), closed.end()) - passage.start();
        return passage.exact().substring(from, to).chars().noneMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0);
    }

    private static boolean isWithin(Cue cue, Passage passage) {
        return cue.start() >= passage.start() && cue.end() <= passage.end();
    }
}
