package org.almoner.article;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.parser.Parser;

/** Finds in a page's text what stands for characters, as in {@code &eacute;}, and tells for which. For one page. */
final class Entities {
    /** What those stand for that are written in full, which most are: a text has few different ones. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 4096;
    private static final int LONGEST = 10;

    private final String html;

    /** Where the next one is. */
    private int next = -1;

    private String text = "";

    Entities(String html) {
        this.html = html;
    }

    /** Where the next one may be before a limit, or that. */
    int next(int from, int limit) {
        next = from;
        while (next < limit && html.charAt(next) != '&') {
            next++;
        }
        return next;
    }

    /** Reads the one that is next, with what follows where it is not written in full; gives where that ends. */
    int read(int limit) {
        int end = next + 1;
        while (end < limit && end - next < LONGEST && isNamePart(html.charAt(end))) {
            end++;
        }
        if (end < limit && html.charAt(end) == ';') {
            text = decoded(html.substring(next, end + 1));
            return end + 1;
        }
        int another = html.indexOf('&', next + 1);
        end = another < 0 || another > limit ? limit : another;
        text = Parser.unescapeEntities(html.substring(next, end), false);
        return end;
    }

    /** What was read last, in characters. */
    String text() {
        return text;
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
    }

    private static String decoded(String entity) {
        String known = KNOWN.get(entity);
        if (known != null) {
            return known;
        }
        String decoded = Parser.unescapeEntities(entity, false);
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(entity, decoded);
        }
        return decoded;
    }

    /** An attribute's value in characters: most that stands for others there is {@code &amp;} in an address. */
    static String decodedValue(String written) {
        int at = written.indexOf('&');
        if (at < 0) {
            return written;
        }
        while (at >= 0 && written.startsWith("amp;", at + 1)) {
            at = written.indexOf('&', at + 1);
        }
        return at < 0 ? written.replace("&amp;", "&") : Parser.unescapeEntities(written, true);
    }
}
