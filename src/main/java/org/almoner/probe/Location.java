package org.almoner.probe;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.article.AsciiHost;

/**
 * Where a redirect leads to, by RFC 3986 and with what browsers forgive; {@link URI#resolve} has the rules of the RFC before
 * it, which drop the path before a mere query and keep dots that lead out of the site.
 */
final class Location {
    private static final Pattern FORM = Pattern.compile(
            "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*:)?(?<authority>//[^/?#]*)?(?<path>[^?#]*)(?<query>\\?[^#]*)?(?:#.*)?",
            Pattern.DOTALL);

    /** Headers come as bytes, one to a character. */
    private static final Pattern UNENCODED = Pattern.compile("[ \"<>^`{|}\\u0080-\\u00ff]|%(?![0-9a-fA-F]{2})");

    private Location() {}

    /**
     * The address that a page redirects to, without its fragment.
     *
     * @param written as the header has it, a byte a character
     * @throws URISyntaxException where it is no address, {@link IllegalArgumentException} too
     */
    static URI from(URI page, String written) throws URISyntaxException {
        Matcher parts = FORM.matcher(written.strip());
        if (!parts.matches()) {
            throw new URISyntaxException(written, "no address");
        }
        String path = encoded(parts.group("path"));
        String query = parts.group("query") == null ? "" : encoded(parts.group("query"));
        if (parts.group("scheme") != null && parts.group("authority") == null) {
            return new URI(parts.group("scheme") + path + query);
        }
        String scheme = parts.group("scheme") == null ? page.getScheme() + ":" : parts.group("scheme");
        if (parts.group("authority") != null) {
            return AsciiHost.of(new URI(scheme + utf8(parts.group("authority")) + withoutDots(path) + query));
        }
        String base = page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        boolean samePage = path.isEmpty();
        String full = samePage ? base : withoutDots(path.startsWith("/") ? path : folder(base) + path);
        String asked = samePage && query.isEmpty() && page.getRawQuery() != null ? "?" + page.getRawQuery() : query;
        return new URI(scheme + "//" + page.getRawAuthority() + full + asked);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** As RFC 3986 has it in 5.2.4: what leads above the top leads to the top. */
    private static String withoutDots(String path) {
        if (path.isEmpty()) {
            return path;
        }
        List<String> kept = new ArrayList<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            boolean up = segments[i].equals("..");
            if (up && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            }
            if (!up && !segments[i].equals(".")) {
                kept.add(segments[i]);
            } else if (last) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String utf8(String bytes) {
        return bytes.chars().allMatch(c -> c < 0x80)
                ? bytes
                : new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Browsers take what a server should have percent-encoded, such as a bar or the bytes of a letter, and encode it. */
    private static String encoded(String text) {
        return UNENCODED
                .matcher(text)
                .replaceAll(octet -> "%%%02X".formatted((int) octet.group().charAt(0) & 0xFF));
    }
}
