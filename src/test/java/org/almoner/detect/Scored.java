package org.almoner.detect;

import java.util.List;

/** One article's passages against its labels. */
record Scored(List<String> gold, List<Boolean> found, List<Boolean> right, double iou) {
    static Scored of(List<String> gold, List<Passage> passages) {
        List<String> seen =
                passages.stream().map(passage -> Overlap.fold(passage.exact())).toList();
        List<Boolean> found = gold.stream()
                .map(g -> seen.stream().mapToInt(s -> Overlap.of(g, s)).sum() >= 0.5 * g.length())
                .toList();
        List<Boolean> right = seen.stream()
                .map(s -> !s.isEmpty()
                        && gold.stream().mapToInt(g -> Overlap.of(s, g)).sum() >= 0.5 * s.length())
                .toList();
        double iou = 0;
        for (int i = 0; i < gold.size(); i++) {
            String g = gold.get(i);
            if (found.get(i)) {
                iou += seen.stream()
                        .mapToDouble(s -> {
                            double common = Overlap.of(g, s);
                            return common / (g.length() + s.length() - common);
                        })
                        .max()
                        .orElse(0);
            }
        }
        return new Scored(gold, found, right, iou);
    }

    boolean isPerfect() {
        return !found.contains(false) && !right.contains(false);
    }
}
