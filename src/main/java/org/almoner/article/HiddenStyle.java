package org.almoner.article;

/**
 * Tells styles by which nobody sees a text, wherever on the page it is written. What scripts may yet show is not among them:
 * themes fade articles in by {@code opacity: 0} and fold them up by {@code height: 0}. Stateless.
 */
final class HiddenStyle {
    /** A text that is moved by four digits or more is on no screen. */
    private static final int FAR_DIGITS = 4;

    private HiddenStyle() {}

    /**
     * @param style as {@link Unshown#compact} gives it
     * @param block whether the element stands on lines of its own: mail templates give such a size of nothing, and sizes to the
     *     words in them
     */
    static boolean hides(String style, boolean block) {
        if (style.isEmpty()) {
            return false;
        }
        return style.contains("display:none")
                || style.contains("visibility:hidden")
                || !block && isZero(style, "font-size:")
                || isTransparent(style)
                || isFar(style, "text-indent:-")
                || isAway(style) && (isOffScreen(style) || isClipped(style));
    }

    private static boolean isAway(String style) {
        return style.contains("position:absolute") || style.contains("position:fixed");
    }

    private static boolean isOffScreen(String style) {
        return isFar(style, "left:-") || isFar(style, "top:-") || isFar(style, "right:-") || isFar(style, "bottom:-");
    }

    /** As style sheets leave words to those alone who have a page read to them. */
    private static boolean isClipped(String style) {
        boolean dot = style.contains("width:1px") && style.contains("height:1px");
        boolean nothing = isZero(style, "width:") && isZero(style, "height:");
        return style.contains("clip:rect(0")
                || style.contains("clip:rect(1px")
                || style.contains("clip-path:inset(50%")
                || (dot || nothing) && style.contains("overflow:hidden");
    }

    /** Letters that are cut out of a picture are transparent too. */
    private static boolean isTransparent(String style) {
        int at = property(style, "color:");
        return at >= 0 && style.startsWith("transparent", at) && !style.contains("background-clip:text");
    }

    private static boolean isZero(String style, String property) {
        int at = property(style, property);
        if (at < 0 || at == style.length() || style.charAt(at) != '0') {
            return false;
        }
        int end = at;
        while (end < style.length() && "0.".indexOf(style.charAt(end)) >= 0) {
            end++;
        }
        return end == style.length() || !Character.isDigit(style.charAt(end));
    }

    private static boolean isFar(String style, String property) {
        int from = property(style, property);
        int at = Math.max(from, 0);
        while (at < style.length() && Character.isDigit(style.charAt(at))) {
            at++;
        }
        return from >= 0 && at - from >= FAR_DIGITS - (style.startsWith("999", from) ? 1 : 0);
    }

    /** Where the value of a property begins, or -1: "color:" is no "background-color:". */
    private static int property(String style, String property) {
        int at = style.indexOf(property);
        while (at > 0 && style.charAt(at - 1) != ';') {
            at = style.indexOf(property, at + 1);
        }
        return at < 0 ? -1 : at + property.length();
    }
}
