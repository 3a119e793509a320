package org.almoner.detect;

/**
 * Evidence for (positive weight) or against (negative weight) a passage.
 *
 * @param name the cue's class in the lexicon, such as {@code act-of-giving}
 * @param text the words that matched
 * @param weight log-odds added to the passage's score
 */
public record Cue(String name, String text, int start, int end, double weight) {}
