package org.almoner.detect;

import java.util.List;

/**
 * What a sentence came to.
 *
 * @param score log-odds that the sentence belongs to an appeal
 * @param candidate whether there was anything to weigh at all
 */
record Judgement(
        Sentence sentence,
        double score,
        boolean candidate,
        List<Cue> cues,
        List<Recipient> recipients,
        List<Channel> channels) {
    private static final double STRONG = -3;

    boolean holds() {
        return candidate && score > 0;
    }

    /** Whether the sentence stands beside another of the same block to complete it, and nothing speaks against it strongly. */
    boolean completes(Judgement other) {
        return sentence.block() == other.sentence.block()
                && has("follow-on")
                && cues.stream().noneMatch(cue -> cue.weight() <= STRONG);
    }

    boolean has(String cue) {
        return cues.stream().anyMatch(found -> found.name().equals(cue));
    }

    static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }
}
