package org.almoner.article;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The attributes that say something to those who read a page. */
enum PageAttribute {
    ARIA_HIDDEN("aria-hidden"),
    CLASS("class"),
    DATA_COMPONENT("data-component"),
    HIDDEN("hidden"),
    HREF("href"),
    ID("id"),
    ITEMPROP("itemprop"),
    ITEMTYPE("itemtype"),
    OPEN("open"),
    POPOVER("popover"),
    PROPERTY("property"),
    ROLE("role"),
    STYLE("style"),
    TYPE("type");

    private static final PageAttribute[][] BY_LENGTH = new PageAttribute["data-component".length() + 1][0];

    static {
        for (PageAttribute attribute : values()) {
            PageAttribute[] others = BY_LENGTH[attribute.written.length()];
            PageAttribute[] all = Arrays.copyOf(others, others.length + 1);
            all[others.length] = attribute;
            BY_LENGTH[attribute.written.length()] = all;
        }
    }

    private final String written;

    PageAttribute(String written) {
        this.written = written;
    }

    /** In lower case. */
    String written() {
        return written;
    }

    /** The attribute whose name stands there in whatever case, or null where it is of no interest. */
    static @Nullable PageAttribute at(String html, int from, int to) {
        if (to - from < BY_LENGTH.length) {
            for (PageAttribute attribute : BY_LENGTH[to - from]) {
                if ((html.charAt(from) | 0x20) == attribute.written.charAt(0)
                        && html.regionMatches(true, from, attribute.written, 0, to - from)) {
                    return attribute;
                }
            }
        }
        return null;
    }
}
