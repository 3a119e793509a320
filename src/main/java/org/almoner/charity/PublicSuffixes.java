package org.almoner.charity;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Registrable domains by the <a href="https://publicsuffix.org">Public Suffix List</a>, private section included: a
 * site on {@code github.io} or {@code wixsite.com} is its own domain and nobody's neighbour.
 */
public final class PublicSuffixes {
    private static final int MAX_LENGTH = 253;
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMERIC_END = Pattern.compile("(?:^|.*\\.)(?:[0-9]+|0x[0-9a-f]*)");

    private PublicSuffixes() {}

    /** Whether this is a lower-case ASCII host name of at least two labels, and not an IP address. */
    public static boolean isHostName(String host) {
        return host.length() <= MAX_LENGTH
                && HOST.matcher(host).matches()
                && !NUMERIC_END.matcher(host).matches();
    }

    /** The registrable domain of a host, or empty where it has none: a public suffix, an address, an unknown suffix. */
    public static Optional<String> registrableDomain(String host) {
        if (!isHostName(host)) {
            return Optional.empty();
        }
        @Nullable String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? Optional.empty() : Optional.of(domain.toLowerCase(Locale.ROOT));
    }
}
