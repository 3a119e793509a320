package org.almoner.register;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almoner.article.AsciiHost;
import org.almoner.charity.CommonHosts;
import org.almoner.charity.PublicSuffixes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the website field of registers, which people filled in by hand. The slips of the keyboard that leave no doubt are
 * mended; what else is no address is left out. Thread-safe.
 */
final class RegisterWebsites {
    private static final int LONGEST = 300;
    private static final Pattern SCHEME = Pattern.compile("^(https?) ?[:;.]? ?[/\\\\]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern WWW = Pattern.compile("^[:.]?www ?[.,:/\\\\]+", Pattern.CASE_INSENSITIVE);

    /** Paths that mean the site as a whole: none, a front page, a language. */
    private static final Pattern WHOLE_SITE = Pattern.compile(
            "/*|/(?:index|home|default|welcome|main)(?:\\.[a-z]{3,5})?/?|/[a-z]{2}(?:-[a-z]{2})?/?",
            Pattern.CASE_INSENSITIVE);

    private final CommonHosts common;

    RegisterWebsites(CommonHosts common) {
        this.common = common;
    }

    /**
     * A website.
     *
     * @param address http where the register gives no scheme
     * @param domain what it proves if nobody else names it: see {@link org.almoner.charity.register.RegisterEntry#domain}
     */
    record Website(String address, @Nullable String domain) {}

    /** The website in a field; empty where it holds none. */
    Optional<Website> read(String field) {
        String text = field.strip();
        if (text.length() < 4 || text.length() > LONGEST || text.indexOf('.') < 0 || text.indexOf('@') >= 0) {
            return Optional.empty();
        }
        String scheme = "http";
        String rest = text;
        if (rest.startsWith("https://")) { // as most are written
            scheme = "https";
            rest = rest.substring(8);
        }
        for (var matcher = SCHEME.matcher(rest); matcher.find(); matcher = SCHEME.matcher(rest)) {
            scheme = matcher.group(1).toLowerCase(Locale.ROOT);
            rest = rest.substring(matcher.end());
        }
        rest = WWW.matcher(rest).replaceFirst("www.");
        try {
            return website(scheme, rest);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Website> website(String scheme, String rest) throws URISyntaxException {
        int end = endOfHost(rest);
        String host = ascii(rest.substring(0, end)).toLowerCase(Locale.ROOT);
        Optional<String> registrable = PublicSuffixes.registrableDomain(host);
        if (registrable.isEmpty()) {
            return Optional.empty();
        }
        URI address = new URI(scheme + "://" + host + rest.substring(end));
        return Optional.of(new Website(address.toString(), domain(address, host, registrable.get())));
    }

    private static String ascii(String host) {
        for (int i = 0; i < host.length(); i++) {
            if (host.charAt(i) >= 0x80) {
                return ascii(host, new IDNA.Info());
            }
        }
        return host; // which would come back, letter by letter
    }

    /** As browsers do: by the older rules "straße" is "strasse", which is another's name. */
    private static String ascii(String host, IDNA.Info info) {
        String ascii = AsciiHost.name(host, info);
        if (info.hasErrors()) {
            throw new IllegalArgumentException("no name of a host");
        }
        return ascii;
    }

    /** A host below the registrable domain may be a guest there: it stands for itself alone. */
    private @Nullable String domain(URI address, String host, String registrable) {
        @Nullable String path = address.getRawPath();
        boolean whole = address.getPort() < 0
                && address.getRawQuery() == null
                && (path == null || WHOLE_SITE.matcher(path).matches());
        String bare = host.startsWith("www.") && host.length() > registrable.length() ? host.substring(4) : host;
        return whole && !common.contains(bare, registrable) ? bare : null;
    }

    private static int endOfHost(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if ("/?#:".indexOf(rest.charAt(i)) >= 0) {
                return i;
            }
        }
        return rest.length();
    }
}
