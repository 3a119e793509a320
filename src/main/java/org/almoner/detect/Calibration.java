package org.almoner.detect;

/**
 * Turns a score into the share of passages with such a score that are right. The two numbers were fitted, by logistic
 * regression, to passages that weights had not been fitted to (eight-fold cross-validation on a labelled corpus), and
 * flattened when the lexicons grew; the documentation of detection has the table of what came true.
 */
final class Calibration {
    private static final double SLOPE = 0.33;
    private static final double SHIFT = -0.12;

    /** The score of what is as likely right as wrong. */
    static final double EVEN = -SHIFT / SLOPE;

    private Calibration() {}

    static double confidence(double score) {
        double share = 1 / (1 + Math.exp(-(SLOPE * score + SHIFT)));
        return Math.round(share * 1000) / 1000.0;
    }
}
