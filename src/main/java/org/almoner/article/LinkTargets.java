package org.almoner.article;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where a page's links lead, as written or in full. */
final class LinkTargets {
    /** The schemes that Java knows; of all others nothing is resolved, and it would search long for them. */
    private static final Set<String> RESOLVED =
            Set.of("http", "https", "file", "ftp", "jar", "jmod", "jrt", "mailto", "url");

    private final String base;

    /** The base up to its host, and up to its last slash; null where it is not simple. */
    private final @Nullable String host;

    private final @Nullable String directory;

    /** @param base the page's address, against which others are resolved; with none, those without a host stay as they are */
    LinkTargets(String base) {
        this.base = base;
        int path = endOfHost(base);
        host = path < 0 ? null : base.substring(0, path);
        int slash = path < 0 ? -1 : base.lastIndexOf('/', endOfPath(base) - 1);
        directory = slash >= path && path > 0 && isSimple(base) ? base.substring(0, slash + 1) : null;
    }

    String of(String attribute) {
        String written = attribute.strip();
        if (written.startsWith("https://") || written.startsWith("http://")) {
            return CleanText.of(written);
        }
        int colon = written.indexOf(':');
        boolean bare = written.length() == attribute.length();
        if (base.isEmpty() && colon < 0 || bare && colon > 0 && isOpaque(written, colon)) {
            return CleanText.of(written);
        }
        String simple = simplyResolved(attribute, colon);
        return simple == null ? CleanText.of(resolved(attribute, written)) : simple;
    }

    /** By all the rules. */
    private String resolved(String attribute, String written) {
        Element link = new Element("a");
        link.setBaseUri(base);
        String absolute = link.attr("href", attribute).absUrl("href");
        return absolute.isEmpty() ? written : absolute;
    }

    /** What most links are, a path from the host or from the page's directory; null where it may be anything else. */
    private @Nullable String simplyResolved(String address, int colon) {
        if (address.isEmpty() || address.startsWith("//") || !isSimple(address)) {
            return null;
        }
        char first = address.charAt(0);
        if (first == '/') {
            return host == null ? null : host + address;
        }
        boolean path = colon < 0 && first != '.' && first != '?' && first != '#';
        return directory == null || !path ? null : directory + address;
    }

    /** Whether nothing in an address is changed where it is resolved. */
    private static boolean isSimple(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '\\' || c == '.' && i > 0 && address.charAt(i - 1) == '/') {
                return false;
            }
        }
        return true;
    }

    private static int endOfHost(String address) {
        int start = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : -1;
        int end = start;
        while (end >= 0 && end < address.length() && isHostPart(address.charAt(end))) {
            end++;
        }
        return end > start && (end == address.length() || address.charAt(end) == '/') ? end : -1;
    }

    private static boolean isHostPart(char c) {
        return TagReader.isLetter(c) || c >= '0' && c <= '9' || c == '.' || c == '-';
    }

    private static int endOfPath(String address) {
        int end = 0;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    /** Whether an address is of a scheme in which nothing is resolved. */
    private static boolean isOpaque(String address, int colon) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean letter = TagReader.isLetter(c);
            boolean scheme = letter || i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
            if (c < ' ' || i < colon && !scheme) {
                return false;
            }
        }
        return !RESOLVED.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
    }
}
