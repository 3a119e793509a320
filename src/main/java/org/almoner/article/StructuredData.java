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
    private static final String TYPE = "application/ld+json";

    private StructuredData() {}

    /** Whether a page, or a part of one, may hold it. */
    static boolean mayBeIn(String html) {
        return html.contains(BODY);
    }

    /** Whether a script of such a type holds data. */
    static boolean isType(String type) {
        String plain = type.strip();
        return plain.regionMatches(true, 0, TYPE, 0, TYPE.length())
                && (plain.length() == TYPE.length() || "; ".indexOf(plain.charAt(TYPE.length())) >= 0);
    }

    /** The article's text, where a script of the page holds it. */
    static @Nullable String articleBody(Document page) {
        String longest = null;
        for (Element script : page.getElementsByTag("script")) {
            longest = isType(script.attr("type")) ? longer(longest, articleBody(script.data())) : longest;
        }
        return longest;
    }

    /** The article's text in one script's JSON: the longest, since teasers and updates of a live blog have theirs, too. */
    static @Nullable String articleBody(String json) {
        String longest = null;
        int at = json.indexOf(BODY);
        while (at >= 0) {
            StringBuilder value = new StringBuilder();
            int end = value(json, at + BODY.length(), value);
            String body = value.toString();
            longest = body.isBlank() ? longest : longer(longest, body);
            at = json.indexOf(BODY, end);
        }
        return longest == null ? null : CleanText.of(longest);
    }

    static @Nullable String longer(@Nullable String one, @Nullable String other) {
        return one == null || other != null && other.length() > one.length() ? other : one;
    }

    /** Reads a string or a list of them, a line each; gives where it ends. */
    private static int value(String json, int from, StringBuilder out) {
        int at = skip(json, from, ':');
        boolean list = at < json.length() && json.charAt(at) == '[';
        at = list ? skip(json, at, '[') : at;
        while (at < json.length() && json.charAt(at) == '"') {
            at = string(json, at + 1, out);
            if (!list) {
                return at;
            }
            out.append('\n');
            at = skip(json, at, ',');
        }
        return at;
    }

    private static int skip(String json, int from, char mark) {
        int at = from;
        while (at < json.length() && (Character.isWhitespace(json.charAt(at)) || json.charAt(at) == mark)) {
            at++;
        }
        return at;
    }

    private static int string(String json, int from, StringBuilder out) {
        int i = from;
        for (; i < json.length() && json.charAt(i) != '"'; i++) {
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
        return Math.min(i + 1, json.length());
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
