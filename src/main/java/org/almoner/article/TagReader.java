package org.almoner.article;

import java.util.Arrays;
import org.jsoup.parser.Parser;

/** Reads a page's tags where they stand, one at a time. */
final class TagReader implements PageTag {
    /** More attributes are no honest page's. */
    private static final int MOST = 256;

    private final String html;
    private TagKind kind = TagKind.named("p");
    private boolean selfClosing;
    private int attributes;

    /** By attribute, where its name and its value begin and end. */
    private int[] places = new int[4 * 16];

    TagReader(String html) {
        this.html = html;
    }

    /**
     * Reads the tag whose name begins at {@code from}.
     *
     * @return where it ends, or -1 where it is not written as it should be
     */
    int read(int from) {
        int at = from;
        while (at < html.length() && !isNameEnd(html.charAt(at))) {
            at++;
        }
        if (at == from || !isLetter(html.charAt(from))) {
            return -1;
        }
        kind = TagKind.of(html, from, at);
        attributes = 0;
        selfClosing = false;
        while (at >= 0 && at < html.length()) {
            char c = html.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            if (c == '/') {
                selfClosing = at + 1 < html.length() && html.charAt(at + 1) == '>';
                at++;
            } else if (isBlank(c)) {
                at++;
            } else {
                at = readAttribute(at);
            }
        }
        return -1;
    }

    private int readAttribute(int from) {
        int end = from;
        while (end < html.length() && !isNameEnd(html.charAt(end)) && html.charAt(end) != '=') {
            if ("\"'<".indexOf(html.charAt(end)) >= 0) {
                return -1;
            }
            end++;
        }
        int at = skipBlanks(end);
        if (end == from || attributes == MOST || at == html.length()) {
            return -1;
        }
        if (html.charAt(at) != '=') {
            add(from, end, at, at);
            return at;
        }
        int value = skipBlanks(at + 1);
        if (value == html.length()) {
            return -1;
        }
        char quote = html.charAt(value);
        if (quote == '"' || quote == '\'') {
            int close = html.indexOf(quote, value + 1);
            add(from, end, value + 1, close);
            return close < 0 ? -1 : close + 1;
        }
        return readUnquoted(from, end, value);
    }

    private int readUnquoted(int name, int nameEnd, int from) {
        int at = from;
        while (at < html.length() && !isBlank(html.charAt(at)) && html.charAt(at) != '>') {
            if ("\"'<=`".indexOf(html.charAt(at)) >= 0 && (at == from || html.charAt(at) != '=')) {
                return -1;
            }
            at++;
        }
        add(name, nameEnd, from, at);
        return at == from ? -1 : at;
    }

    private void add(int name, int nameEnd, int value, int valueEnd) {
        int place = 4 * attributes++;
        if (place == places.length) {
            places = Arrays.copyOf(places, 2 * place);
        }
        places[place] = name;
        places[place + 1] = nameEnd;
        places[place + 2] = value;
        places[place + 3] = valueEnd;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < html.length() && isBlank(html.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isBlank(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }

    static boolean isLetter(char c) {
        return c < 0x80 && (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static boolean isNameEnd(char c) {
        return c == '>' || c == '/' || isBlank(c);
    }

    @Override
    public TagKind kind() {
        return kind;
    }

    String name() {
        return kind.name();
    }

    boolean isSelfClosing() {
        return selfClosing;
    }

    /** Makes it the tag of an element that a page leaves out. */
    TagReader implied(TagKind left) {
        kind = left;
        attributes = 0;
        selfClosing = false;
        return this;
    }

    @Override
    public boolean isPlain() {
        return attributes == 0;
    }

    private int find(String attribute) {
        for (int place = 0; place < 4 * attributes; place += 4) {
            if (places[place + 1] - places[place] == attribute.length()
                    && html.regionMatches(true, places[place], attribute, 0, attribute.length())) {
                return place;
            }
        }
        return -1;
    }

    @Override
    public boolean has(String attribute) {
        return find(attribute) >= 0;
    }

    @Override
    public String attribute(String attribute) {
        int place = find(attribute);
        if (place < 0) {
            return "";
        }
        String written = html.substring(places[place + 2], places[place + 3]);
        return written.indexOf('&') < 0 ? written : Parser.unescapeEntities(written, true);
    }
}
