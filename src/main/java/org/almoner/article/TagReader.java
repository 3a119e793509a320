package org.almoner.article;

/** Reads a page's tags where they stand, one at a time. */
final class TagReader implements PageTag {
    /** More attributes are no honest page's. */
    private static final int MOST = 256;

    private final String html;
    private int start;
    private TagKind kind = TagKind.named("p");
    private boolean selfClosing;

    /** How many attributes it has, and which of those that say something, a bit each. */
    private int attributes;

    private int found;

    /** By attribute that was found, where its value begins and ends. */
    private final int[] values = new int[2 * PageAttribute.values().length];

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
        start = from;
        kind = TagKind.of(html, from, at);
        attributes = 0;
        found = 0;
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
            if (html.charAt(end) == '<') {
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
            at++;
        }
        add(name, nameEnd, from, at);
        return at == from ? -1 : at;
    }

    /** Of attributes with the same name, the first is the one that counts. */
    private void add(int name, int nameEnd, int value, int valueEnd) {
        attributes++;
        PageAttribute attribute = PageAttribute.at(html, name, nameEnd);
        if (attribute != null && !has(attribute)) {
            found |= 1 << attribute.ordinal();
            values[2 * attribute.ordinal()] = value;
            values[2 * attribute.ordinal() + 1] = valueEnd;
        }
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < html.length() && isBlank(html.charAt(at))) {
            at++;
        }
        return at;
    }

    /** HTML's own white space; a no-break space is a character like any other. */
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

    /** Where the name of what was read last begins. */
    int start() {
        return start;
    }

    boolean isSelfClosing() {
        return selfClosing;
    }

    /** Makes it the tag of an element that a page leaves out. */
    TagReader implied(TagKind left) {
        kind = left;
        attributes = 0;
        found = 0;
        selfClosing = false;
        return this;
    }

    @Override
    public boolean isPlain() {
        return found == 0;
    }

    @Override
    public boolean has(PageAttribute attribute) {
        return (found & 1 << attribute.ordinal()) != 0;
    }

    @Override
    public String attribute(PageAttribute attribute) {
        if (!has(attribute)) {
            return "";
        }
        int place = 2 * attribute.ordinal();
        return Entities.decodedValue(html.substring(values[place], values[place + 1]));
    }
}
