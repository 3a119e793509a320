package org.almoner.article;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article's text as a page's JSON-LD has it (schema.org articleBody), for pages that are drawn by script. One string
 * member is all that is wanted, so it is cut out of the JSON rather than have it parsed: broken JSON is common, and a
 * string member can be read from it all the same.
 */
final class StructuredData {
    private static final String BODY = "\"articleBody\"";
    private static final int LONGEST_START = 60;
    private static final int LEAST_START = 20;

    private StructuredData() {}

    static boolean mayBeIn(String html) {
        return html.contains(BODY);
    }

    /** The article's text, where a script of the page holds it. */
    static @Nullable String articleBody(String html, Document page) {
        if (!mayBeIn(html)) {
            return null;
        }
        for (Element script : page.select("script[type=application/ld+json]")) {
            String body = articleBody(script.data());
            if (body != null) {
                return body;
            }
        }
        return null;
    }

    /** The article's text in one script's JSON. */
    static @Nullable String articleBody(String json) {
        return member(json, BODY);
    }

    /** Whether a page's text has the article already: most pages say it twice. */
    static boolean isIn(String text, String articleBody) {
        String start = articleBody.strip();
        String probe = start.substring(0, Math.min(LONGEST_START, start.length()));
        return probe.length() < LEAST_START || text.contains(probe);
    }

    private static @Nullable String member(String json, String quotedName) {
        int at = json.indexOf(quotedName);
        if (at < 0) {
            return null;
        }
        at += quotedName.length();
        while (at < json.length() && (Character.isWhitespace(json.charAt(at)) || json.charAt(at) == ':')) {
            at++;
        }
        return at < json.length() && json.charAt(at) == '"' ? string(json, at + 1) : null;
    }

    private static String string(String json, int from) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < json.length() && json.charAt(i) != '"'; i++) {
            char c = json.charAt(i);
            if (c != '\\' || i + 1 == json.length()) {
                out.append(c);
                continue;
            }
            char escaped = json.charAt(++i);
            switch (escaped) {
                case 'n', 'r' -> out.append('\n');
                case 't', 'b', 'f' -> out.append(' ');
                case 'u' -> {
                    out.append(unicode(json, i + 1));
                    i += 4;
                }
                default -> out.append(escaped);
            }
        }
        return CleanText.of(out.toString());
    }

    private static char unicode(String json, int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < json.length() ? Character.digit(json.charAt(i), 16) : -1;
            if (digit < 0) {
                return '\uFFFD';
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }
}
