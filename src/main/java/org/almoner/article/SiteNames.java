package org.almoner.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page calls its site: {@code og:site_name}, and what stands last in the {@code title} element behind the article's title, as
 * in {@code Storm hits coast | Weather | The Daily Lantern}.
 */
final class SiteNames {
    /** What pages declare (Open Graph). */
    static final String TITLE = "og:title";

    private static final String NAME = "og:site_name";
    private static final Pattern PARTS = Pattern.compile("[|\u00BB\u00B7]| [-\u2013\u2014:] ");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;

    private final Set<String> names = new LinkedHashSet<>();

    private SiteNames() {}

    static List<String> of(Document document) {
        SiteNames found = new SiteNames();
        found.add(declared(document, NAME), true);
        String[] parts = PARTS.split(document.title());
        found.add(parts.length == 0 ? "" : parts[parts.length - 1].strip(), parts.length > 1);
        return List.copyOf(found.names);
    }

    /** Whether anything is read that is declared as such a property. */
    static boolean isRead(String property) {
        String name = property.trim();
        return name.equalsIgnoreCase(NAME) || name.equalsIgnoreCase(TITLE);
    }

    /** What the page's head declares as a property (Open Graph), or nothing. */
    static String declared(Document document, String property) {
        for (Element meta : document.head().getElementsByTag("meta")) {
            if (meta.attr("property").trim().equalsIgnoreCase(property)) {
                return meta.attr("content").strip();
            }
        }
        return "";
    }

    /** What no one calls a name is one only where it is a host's. */
    private void add(String part, boolean called) {
        String name = CleanText.of(part.startsWith("www.") ? part.substring(4) : part);
        boolean host = name.indexOf(' ') < 0 && name.indexOf('.') > 0;
        if ((called || host) && name.length() >= SHORTEST && name.length() <= LONGEST) {
            names.add(name);
        }
        if (host && name.lastIndexOf('.') >= SHORTEST) {
            names.add(name.substring(0, name.lastIndexOf('.')));
        }
    }
}
