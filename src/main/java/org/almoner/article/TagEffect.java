package org.almoner.article;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What an element's name says of the text in it, to a reader in haste. */
enum TagEffect {
    INLINE,
    BLOCK,
    ITEM,
    HEADING,
    LINK,
    SKIPPED,
    /** Best read in full. */
    ODD;

    /** The longest name that says anything. */
    static final int LONGEST_NAME = 10;

    /** Element names as numbers, and what each does, by {@link #slot}: the numbers' hash or what is free behind it. */
    private static final long[] NAMES = new long[512];

    private static final TagEffect[] EFFECTS = new TagEffect[NAMES.length];

    static {
        TreeMap<Long, TagEffect> effects = new TreeMap<>();
        put(effects, LINK, "a");
        put(effects, HEADING, "h1 h2 h3 h4 h5 h6");
        put(effects, ITEM, "li dt dd");
        put(
                effects,
                BLOCK,
                "address article aside blockquote body br caption center details dialog dir div dl fieldset figcaption"
                        + " figure footer form header hr html legend main menu nav ol option p pre section summary table tbody"
                        + " td tfoot th thead tr ul noscript title");
        put(effects, SKIPPED, "script style template svg math textarea select iframe object");
        put(effects, ODD, "rt");
        Arrays.fill(EFFECTS, INLINE);
        effects.forEach((number, effect) -> {
            int slot = slot(number);
            NAMES[slot] = number;
            EFFECTS[slot] = effect;
        });
    }

    /** What an element does whose name stands there; of a name that says nothing, that it is inline. */
    static TagEffect of(String text, int from, int to) {
        return to - from > LONGEST_NAME ? INLINE : EFFECTS[slot(number(text, from, to))];
    }

    private static void put(Map<Long, TagEffect> effects, TagEffect effect, String names) {
        for (String name : names.split(" ")) {
            effects.put(number(name, 0, name.length()), effect);
        }
    }

    /** Six bits a character, lower case; names have ten at most. */
    private static long number(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            number = number << 6 | (c >= 'a' ? c - 'a' + 1 : c >= 'A' ? c - 'A' + 1 : c - '0' + 27);
        }
        return number;
    }

    private static int slot(long number) {
        int slot = (int) (number * 0x9E3779B97F4A7C15L >>> Long.SIZE - 9);
        while (NAMES[slot] != 0 && NAMES[slot] != number) {
            slot = slot + 1 & NAMES.length - 1;
        }
        return slot;
    }
}
