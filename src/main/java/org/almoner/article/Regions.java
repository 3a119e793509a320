package org.almoner.article;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a page that call themselves an article, nested as they are, with how much text each holds. The best marked
 * and longest of them is taken for the article; everything outside it is furniture.
 */
final class Regions {
    /** Where no part of the page says what it is. */
    static final int NONE = -1;

    private static final int ARTICLE_BODY = 3;

    /** A teaser is an article to HTML, too: what holds less than this share of the text is not the article. */
    private static final double LEAST_SHARE = 0.2;

    private final List<Region> all = new ArrayList<>();
    private int current = NONE;

    private static final class Region {
        final int rank;
        final int parent;

        /** Whether it goes on with the article, whichever region that is. */
        final boolean rest;

        long length;

        Region(int rank, int parent, boolean rest) {
            this.rank = rank;
            this.parent = parent;
            this.rest = rest;
        }
    }

    /** How surely an element is the article: 0 for not at all. */
    private static int rank(PageTag tag) {
        if (!tag.isPlain() && tag.attribute(PageAttribute.ITEMPROP).equals("articleBody")) {
            return ARTICLE_BODY;
        }
        return switch (tag.kind().name()) {
            case "article" -> 2;
            case "main" -> 1;
            default -> !tag.isPlain() && tag.attribute(PageAttribute.ROLE).equals("main") ? 1 : 0;
        };
    }

    /** Enters an element if it calls itself an article; tells whether it does. */
    boolean enter(PageTag tag) {
        int rank = rank(tag);
        if (rank > 0) {
            all.add(new Region(rank, current, false));
            current = all.size() - 1;
        }
        return rank > 0;
    }

    /** Leaves what was entered last. */
    void leave() {
        Region left = all.get(current);
        current = left.parent;
        if (current != NONE) {
            all.get(current).length += left.length;
        }
    }

    /**
     * Enters what is the article without question.
     *
     * @param rest whether the page's own elements hold some of it, so that they stay the article too
     */
    void enterArticle(boolean rest) {
        all.add(new Region(ARTICLE_BODY, current, rest));
        current = all.size() - 1;
    }

    void leaveArticle() {
        current = all.get(current).parent;
    }

    int current() {
        return current;
    }

    void read(int characters) {
        if (current != NONE) {
            all.get(current).length += characters;
        }
    }

    /** For every region, whether it lies in the article; empty where no region is the article. */
    boolean[] insideArticle(int total) {
        int best = NONE;
        long own = total
                - all.stream()
                        .filter(region -> region.rest)
                        .mapToLong(region -> region.length)
                        .sum();
        for (int i = 0; i < all.size(); i++) {
            Region region = all.get(i);
            boolean enough = !region.rest && region.length >= LEAST_SHARE * own;
            if (enough && (best == NONE || better(region, all.get(best)))) {
                best = i;
            }
        }
        boolean[] inside = new boolean[best == NONE ? 0 : all.size()];
        for (int i = 0; i < inside.length; i++) {
            int parent = all.get(i).parent;
            inside[i] = i == best || all.get(i).rest || (parent != NONE && inside[parent]);
        }
        return inside;
    }

    private static boolean better(Region one, Region other) {
        return one.rank != other.rank ? one.rank > other.rank : one.length > other.length;
    }
}
