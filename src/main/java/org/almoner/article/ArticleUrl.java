package org.almoner.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article's address in the form in which two addresses of one page are equal: no scheme, no fragment, no default port,
 * no trailing slash, no tracking parameters, the host in lower case, all that is not ASCII percent-encoded.
 */
public record ArticleUrl(String canonical) {
    private static final Set<String> TRACKING = Set.of(
            "fbclid", "gclid", "dclid", "msclkid", "twclid", "yclid", "igshid", "mc_cid", "mc_eid", "cmpid", "ocid");

    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,63}");

    private static final Pattern ENCODED = Pattern.compile("%[0-9a-fA-F]{2}");

    /** Country-code domains that are sold as if they meant something else, so they tell no country. */
    private static final Set<String> GENERIC_USE = Set.of(
            "ac", "ad", "ag", "ai", "am", "as", "bz", "cc", "cd", "co", "dj", "eu", "fm", "gg", "io", "is", "la", "ly",
            "me", "ms", "mu", "nu", "pw", "sc", "sh", "st", "su", "tk", "to", "tv", "vc", "vg", "ws");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The canonical form of an absolute http or https address; empty for anything else. */
    public static Optional<ArticleUrl> of(@Nullable URI url) {
        URI sent = url == null ? null : AsciiHost.of(url);
        if (sent == null || sent.getHost() == null || !isWeb(sent)) {
            return Optional.empty();
        }
        return Optional.of(new ArticleUrl(canonical(encoded(sent))));
    }

    /** The address of a site that is named by its host ("www.nrc.nl"); empty where it has another name. */
    public static Optional<ArticleUrl> ofSite(@Nullable String site) {
        return site != null && HOST.matcher(site).matches() ? of(URI.create("https://" + site)) : Optional.empty();
    }

    private static String canonical(URI sent) {
        String port = sent.getPort() == -1 || sent.getPort() == 80 || sent.getPort() == 443 ? "" : ":" + sent.getPort();
        String path = sent.getRawPath() == null ? "" : sent.getRawPath().replaceAll("/+$", "");
        String host = sent.getHost().toLowerCase(Locale.ROOT);
        return host + port + path + query(sent.getRawQuery());
    }

    /** As browsers send an address, whichever way its letters were written; half a character stays as it is. */
    private static URI encoded(URI url) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(url.toString())) {
            return url;
        }
        return URI.create(ENCODED.matcher(url.toASCIIString())
                .replaceAll(octet -> octet.group().toUpperCase(Locale.ROOT)));
    }

    /** Whether the address is http or https. */
    public static boolean isWeb(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    }

    /** The country that the site's top-level domain names (ISO 3166-1 alpha-2), where it names one. */
    public Optional<String> country() {
        String host = canonical.split("[/:?]", 2)[0];
        String top = host.substring(host.lastIndexOf('.') + 1);
        if (top.equals("uk")) {
            return Optional.of("GB");
        }
        String country = top.toUpperCase(Locale.ROOT);
        return !GENERIC_USE.contains(top) && COUNTRIES.contains(country) ? Optional.of(country) : Optional.empty();
    }

    private static String query(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !isTracking(parameter.split("=", 2)[0].toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String name) {
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
