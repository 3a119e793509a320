package org.almoner.article;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what a browser does not show of a page, and why. Stateless. */
final class Unshown {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("script", "script"),
            Map.entry("style", "style"),
            Map.entry("template", "template"),
            Map.entry("head", "head"),
            Map.entry("svg", "graphic"),
            // Its words are for browsers that cannot draw.
            Map.entry("canvas", "graphic"),
            Map.entry("math", "graphic"),
            Map.entry("select", "form-field"),
            Map.entry("textarea", "form-field"),
            Map.entry("datalist", "form-field"),
            // Shown as what no longer holds.
            Map.entry("s", "struck"),
            Map.entry("strike", "struck"),
            Map.entry("del", "struck"),
            Map.entry("iframe", "frame"),
            Map.entry("object", "frame"),
            // How a word is pronounced, which would part it.
            Map.entry("rt", "ruby"),
            Map.entry("rtc", "ruby"),
            Map.entry("rp", "ruby"));

    /** Classes by which style sheets leave words to those alone who have a page read to them. */
    private static final List<String> SPOKEN =
            List.of("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only");

    private Unshown() {}

    /** Why elements of a name are never shown, or null where they are. */
    static @Nullable String reason(String name) {
        return TAGS.get(name);
    }

    /**
     * Why an element is not shown, or null where it is.
     *
     * @param names its classes
     * @param style its own style, as {@link #compact} gives it
     */
    static @Nullable String reason(PageTag tag, String names, String style) {
        String reason = tag.kind().unshown();
        if (reason != null) {
            return reason;
        }
        if (isClosed(tag)) {
            return "hidden";
        }
        if (tag.isPlain()) {
            return null;
        }
        // A browser shows what is hidden "until found" to readers who search for it.
        if (tag.has(PageAttribute.HIDDEN)
                && !tag.attribute(PageAttribute.HIDDEN).equalsIgnoreCase("until-found")) {
            return "hidden";
        }
        boolean block = tag.kind().block();
        boolean hidden = tag.has(PageAttribute.POPOVER) || HiddenStyle.hides(style, block) || !block && isSpoken(names);
        return hidden ? "hidden" : null;
    }

    private static boolean isClosed(PageTag tag) {
        return tag.kind().nesting() == TagKind.Nesting.NEW_BLOCK
                && tag.kind().name().equals("dialog")
                && !tag.has(PageAttribute.OPEN);
    }

    /** A style's text in small letters and without white space. */
    static String compact(String style) {
        if (style.isEmpty()) {
            return style;
        }
        StringBuilder compact = new StringBuilder(style.length());
        for (int i = 0; i < style.length(); i++) {
            if (style.charAt(i) > ' ') {
                compact.append(Character.toLowerCase(style.charAt(i)));
            }
        }
        return compact.toString();
    }

    private static boolean isSpoken(String names) {
        if (names.length() < "sr-only".length()) {
            return false;
        }
        for (String name : SPOKEN) {
            for (int at = names.indexOf(name); at >= 0; at = names.indexOf(name, at + 1)) {
                int end = at + name.length();
                boolean begins = at == 0 || names.charAt(at - 1) == ' ';
                if (begins && (end == names.length() || names.charAt(end) == ' ')) {
                    return true;
                }
            }
        }
        return false;
    }
}
