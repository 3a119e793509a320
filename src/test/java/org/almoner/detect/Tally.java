package org.almoner.detect;

import java.util.Collections;
import java.util.Locale;

/** Counts over many articles, and the figures that come of them. */
final class Tally {
    static final String HEAD = String.format(
            Locale.ROOT,
            "%-30s%9s%6s%6s%8s%6s%6s%8s%7s%7s%12s",
            "",
            "articles",
            "gold",
            "found",
            "recall",
            "seen",
            "right",
            "precis",
            "F1",
            "IoU",
            "false/1000");

    private int articles;
    private int gold;
    private int found;
    private int seen;
    private int right;
    private int positive;
    private int falseArticles;
    private double iou;

    void add(Scored scored) {
        articles++;
        gold += scored.gold().size();
        found += Collections.frequency(scored.found(), true);
        seen += scored.right().size();
        right += Collections.frequency(scored.right(), true);
        positive += scored.gold().isEmpty() ? 0 : 1;
        falseArticles += scored.gold().isEmpty() && !scored.right().isEmpty() ? 1 : 0;
        iou += scored.iou();
    }

    double recall() {
        return (double) found / gold;
    }

    double precision() {
        return (double) right / seen;
    }

    String line(String name) {
        double recall = recall();
        double precision = precision();
        double f1 = 2 * precision * recall / (precision + recall);
        double falsePerThousand = 1000.0 * falseArticles / (articles - positive);
        return String.format(
                Locale.ROOT,
                "%-30s%9d%6d%6d%8.3f%6d%6d%8.3f%7.3f%7.3f%12.1f",
                name,
                articles,
                gold,
                found,
                recall,
                seen,
                right,
                precision,
                f1,
                iou / found,
                falsePerThousand);
    }
}
