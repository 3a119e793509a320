package org.almoner.appeal;

/**
 * A W3C Web Annotation TextQuoteSelector: finds a passage in a page by its words and those around it.
 *
 * @param prefix up to 32 characters that stand before it
 * @param suffix up to 32 characters that stand behind it
 */
public record TextQuote(String exact, String prefix, String suffix) {
    private static final int CONTEXT = 32;

    static TextQuote of(String text, int start, int end) {
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(text.length(), end + CONTEXT);
        return new TextQuote(
                text.substring(start, end),
                text.substring(whole(text, from), start),
                text.substring(end, whole(text, to)));
    }

    /** Never cuts a surrogate pair in two. */
    private static int whole(String text, int at) {
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return inside ? at + 1 : at;
    }
}
